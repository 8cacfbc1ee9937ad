import { expect, test } from 'vitest'
import { pushApart } from './push-apart.ts'

const room = { gap: 18, low: 9, high: 231 }

test.each([
  ['far apart stay where they belong', [50, 100, 180], [50, 100, 180]],
  // 4 apart, 18 needed: both give way by 7.
  ['two that touch give way alike', [100, 104], [93, 111]],
  // In the order of their places, whatever the order they come in.
  ['the order of places is kept', [104, 100], [111, 93]],
  // Their middle is 11, which would put the first at 2: the edge holds it at 9.
  ['the upper edge holds', [10, 12], [9, 27]],
  ['the lower edge holds', [230, 231], [213, 231]],
  ['three on one place', [100, 100, 100], [82, 100, 118]],
])('%s', (_, wanted, places) => {
  expect(pushApart(wanted, room)).toEqual(places)
})

test('a cluster that grows into its neighbour takes it in', () => {
  // 100 and 104 would end at 111, 10 before 121: all three spread around (100 + 86 + 85) / 3.
  const [first = 0, second, third] = pushApart([100, 104, 121], room)
  expect(first).toBeCloseTo(271 / 3, 9)
  expect(second).toBeCloseTo(271 / 3 + 18, 9)
  expect(third).toBeCloseTo(271 / 3 + 36, 9)
})

test('whatever the places, none touches another or leaves the room', () => {
  for (let seed = 1; seed < 200; seed++) {
    const wanted = Array.from(
      { length: 2 + (seed % 10) },
      (_, index) => (seed * 7919 * (index + 3) ** 2) % 240,
    )
    const places = pushApart(wanted, room).sort((a, b) => a - b)
    for (const [index, place] of places.entries()) {
      expect(place).toBeGreaterThanOrEqual(9 - 1e-9)
      expect(place).toBeLessThanOrEqual(231 + 1e-9)
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(18 - 1e-9)
    }
  }
})

test('more than fit are still apart', () => {
  expect(pushApart([5, 5, 5], { gap: 18, low: 9, high: 27 })).toEqual([9, 27, 45])
})
