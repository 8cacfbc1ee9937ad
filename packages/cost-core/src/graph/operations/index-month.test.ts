import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('indexMonth', { inputs: [], params: fc.constant(undefined), gives: 'month', refuses: [] })

describe('indexMonth', () => {
  it('counts the months from nought', () => {
    expect(resultOf('indexMonth', [], undefined, 4)).toEqual([0, 1, 2, 3])
  })

  it('is the running sum of ones, a month late', () => {
    const ones = resultOf('runSum', [[1, 1, 1, 1]], undefined, 4)
    expect(resultOf('indexMonth', [], undefined, 4)).toEqual(resultOf('shift', [ones, 1], undefined, 4))
  })
})
