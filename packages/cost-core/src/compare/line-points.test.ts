import { expect, test } from 'vitest'
import { heightAt, linePoints } from './line-points.ts'

const lines = {
  multipliers: [1, 2, 4],
  totals: new Map([['a', [10, null, 40]] as const]),
  flips: [],
  isMoved: true,
}

const range = (low: number, high: number) => ({ low, middle: (low + high) / 2, high })

test('a volume without a total is not on the line', () => {
  expect(linePoints(lines, undefined, 'a')).toEqual([
    { x: 1, y: 10 },
    { x: 4, y: 40 },
  ])
})

test('a band lies straight between the volumes that were simulated', () => {
  const whole = { ...lines, totals: new Map([['a', [10, 20, 40]] as const]) }
  const ranges = {
    multipliers: [1, 4],
    totals: new Map([['a', [range(8, 12), range(32, 48)]] as const]),
    flips: [],
  }
  // x = 2 is a third of the way from 1 to 4: 8 + 24 / 3 and 12 + 36 / 3.
  expect(linePoints(whole, ranges, 'a')[1]).toEqual({ x: 2, y: 20, low: 16, high: 24 })
  expect(linePoints(whole, ranges, 'a')[2]).toMatchObject({ low: 32, high: 48 })
})

test('the height of a flip lies on the line', () => {
  expect(
    heightAt(
      [
        { x: 1, y: 10 },
        { x: 4, y: 40 },
      ],
      2,
    ),
  ).toBe(20)
  expect(heightAt([{ x: 1, y: 10 }], 2)).toBeUndefined()
})
