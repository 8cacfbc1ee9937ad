import { expect, it } from 'vitest'
import { monthExtremes } from './month-extremes.ts'

const month = (p5: number | null, p50: number | null, p95: number | null) => ({
  p5,
  p25: p5,
  p50,
  p75: p95,
  p95,
  absentShare: p50 === null ? 1 : 0,
})

it('finds the dearest, the cheapest and the least certain month among those with a number', () => {
  expect(
    monthExtremes([month(null, null, null), month(9, 10, 11), month(5, 8, 30), month(18, 20, 25)]),
  ).toEqual({ highest: 3, lowest: 2, widest: 2, isFlat: false })
})

it('takes the first of equals, and has no widest month where nothing is uncertain', () => {
  expect(monthExtremes([month(4, 4, 4), month(4, 4, 4)])).toEqual({
    highest: 0,
    lowest: 0,
    widest: undefined,
    isFlat: true,
  })
})

it('says nothing where no month has a number', () => {
  expect(monthExtremes([month(null, null, null)])).toBeUndefined()
  expect(monthExtremes([])).toBeUndefined()
})
