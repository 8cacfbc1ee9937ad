import { describe, expect, it } from 'vitest'
import { chatgptPlan } from '../../test/chatgpt-sample.ts'
import { bothRents, column, twoRents } from '../../test/two-rents.ts'
import type { CompareColumn } from './compare-column.ts'
import { crossover, volumeGrid } from './crossover.ts'
import { crossoverRanges } from './crossover-ranges.ts'
import { type VolumeDriver, volumeDrivers } from './volume-drivers.ts'

function result<T>(work: Generator<number, T>): T {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

function usersOf(columns: readonly CompareColumn[]): VolumeDriver {
  const [driver] = volumeDrivers(columns)
  if (driver === undefined) throw new Error('a driver')
  return driver
}

describe('volumeDrivers', () => {
  it('finds what the volume hangs on, with what it is today', () => {
    const drivers = volumeDrivers(bothRents())
    expect(drivers.map(({ key }) => key)).toEqual(
      ['users', 'requests_per_user', 'words_per_request'].map(
        (field) => `workloads.chat.demand.drivers.${field}`,
      ),
    )
    expect(drivers[0]).toMatchObject({ field: 'users', today: { value: 6_739_200, unit: 'user' } })
  })

  it('has no value for today where the plans do not agree', () => {
    const columns = [
      column(twoRents(), 'metered', 'a'),
      column(twoRents({ users: '1M user' }), 'metered', 'b'),
    ]
    expect(usersOf(columns).today).toBeUndefined()
  })
})

describe('volumeGrid', () => {
  it('goes from an eighth to eight times, with today in it exactly', () => {
    const grid = volumeGrid()
    expect([grid[0], grid[12], grid.at(-1), grid.length]).toEqual([0.125, 1, 8, 25])
    expect(volumeGrid(3)).toHaveLength(9)
    expect(volumeGrid(3)).toContain(1)
  })
})

describe('crossover', () => {
  it('finds where 1,460 x meets 730 x + 1,460: at twice the users', () => {
    const columns = bothRents()
    const found = result(crossover(columns, usersOf(columns)))
    expect(found.isMoved).toBe(true)
    expect(found.flips).toEqual([{ at: expect.closeTo(2, 9), from: 'metered', to: 'staffed' }])
    for (const [index, x] of found.multipliers.entries()) {
      expect(found.totals.get('metered')?.[index]).toBeCloseTo(12 * 1460 * x, 5)
      expect(found.totals.get('staffed')?.[index]).toBeCloseTo(12 * (730 * x + 1460), 5)
    }
  })

  it('finds two flips within one step of the grid', () => {
    const columns = [
      ...bothRents(),
      column(twoRents({ staffed: '1.5 USD/GPU-h', wage: '8000' }), 'staffed', 'middle'),
    ]
    const found = result(crossover(columns, usersOf(columns), [1, 8]))
    // A year: 17,520 x, 13,140 x + 8,000 and 8,760 x + 17,520. The first two meet at 8,000 / 4,380, the last two at
    // 9,520 / 4,380.
    expect(found.flips).toEqual([
      { at: expect.closeTo(8000 / 4380, 9), from: 'metered', to: 'middle' },
      { at: expect.closeTo(9520 / 4380, 9), from: 'middle', to: 'staffed' },
    ])
  })

  it('has no flip where one column is always the cheaper, and says where volume moves nothing', () => {
    const always = bothRents({ metered: '0.5 USD/GPU-h' })
    expect(result(crossover(always, usersOf(always))).flips).toEqual([])
    const fleet = chatgptPlan('guosheng')
    const fixed = [column(fleet, 'cloud'), column(fleet, 'self_built')]
    expect(result(crossover(fixed, usersOf(fixed))).isMoved).toBe(false)
  })

  it('gives a column without a price no total, and no place among the cheapest', () => {
    const columns = [...bothRents(), column(twoRents({ metered: '' }), 'metered', 'unknown')]
    const found = result(crossover(columns, usersOf(columns)))
    expect(found.totals.get('unknown')?.every((value) => value === null)).toBe(true)
    expect(found.flips.map(({ from, to }) => [from, to])).toEqual([['metered', 'staffed']])
  })
})

describe('crossoverRanges', () => {
  const columns = bothRents({ metered: '1.8..2.2 USD/GPU-h' })
  const driver = usersOf(columns)

  it('has a band for each column and a range for each flip: 2 ÷ (p − 1)', () => {
    const { flips } = result(crossover(columns, driver))
    const ranges = result(crossoverRanges(columns, driver, flips, { seed: 3, trials: 3000 }))
    // p5 and p95 of the price are 1.82 and 2.18.
    const [flip] = ranges.flips
    expect(Math.abs((flip?.low ?? 0) / (2 / 1.18) - 1)).toBeLessThan(0.01)
    expect(Math.abs((flip?.high ?? 0) / (2 / 0.82) - 1)).toBeLessThan(0.01)
    const band = ranges.totals.get('metered')?.[ranges.multipliers.indexOf(8)]
    expect(Math.abs((band?.low ?? 0) / (8 * 8760 * 1.82) - 1)).toBeLessThan(0.01)
  })

  it('has an open end where a flip lies beyond the volumes', () => {
    const wide = bothRents({ metered: '1.01..3 USD/GPU-h' })
    const { flips } = result(crossover(wide, usersOf(wide)))
    const [flip] = result(crossoverRanges(wide, usersOf(wide), flips, { seed: 3, trials: 1000 })).flips
    // A price of p5 1.1095 flips at 18 times, beyond eight.
    expect(flip?.high).toBeNull()
    expect(Math.abs((flip?.low ?? 0) / (2 / 1.9005) - 1)).toBeLessThan(0.02)
  })
})
