import { expect, it } from 'vitest'
import { relativeError } from './relative-error.ts'
import { shareError } from './share-error.ts'

it('is half over the root of the trials at one half', () => {
  expect(shareError(0.5, 10_000)).toBeCloseTo(0.005, 12)
  expect(shareError(0, 100)).toBe(0)
  expect(shareError(0.5, 0)).toBeUndefined()
})

it('measures an error against what it is of, whatever its sign', () => {
  expect(relativeError(200, 1)).toBe(0.005)
  expect(relativeError(-200, 1)).toBe(0.005)
  expect(relativeError(0, 1)).toBeUndefined()
  expect(relativeError(null, null)).toBeUndefined()
})
