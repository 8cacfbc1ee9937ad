import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MoneyBench, moneyBench } from '../../../test/money-bench.ts'
import { between, LAW } from '../../../test/operation-laws.ts'
import { type DepreciationMethod, depreciation } from './depreciation.ts'

const RUNS = { ...LAW, numRuns: 60 }

/** Depreciation by month of purchases in USD, with a life in months. */
function charges(
  bench: MoneyBench,
  bought: readonly number[],
  salvage: number,
  method: DepreciationMethod,
): readonly number[] {
  const purchases = bench.flow(bought)
  const share = bench.number(salvage, '')
  return bench.months(depreciation(bench.model, { ...bench.part('own'), purchases, salvage: share, method }))
}

function years(values: readonly number[]): readonly number[] {
  const sums: number[] = []
  for (const [month, value] of values.entries())
    sums[Math.floor(month / 12)] = (sums[Math.floor(month / 12)] ?? 0) + value
  return sums
}

function expectClose(values: readonly number[], wanted: readonly number[]): void {
  expect(values.length).toBe(wanted.length)
  for (const [index, value] of values.entries()) expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, 7)
}

describe('straight line', () => {
  it('writes a server of 320,000 off over four years to 15%: 68,000 a year', () => {
    const bench = moneyBench(60)
    const life = bench.number(4, 'year')
    const monthly = charges(bench, [320_000], 0.15, { kind: 'straight_line', life })
    // 320,000 × 0.85 ÷ 4 = 68,000, from the month of the purchase on, and nothing in the fifth year.
    expectClose(years(monthly), [68_000, 68_000, 68_000, 68_000, 0])
    expect(monthly[0]).toBeCloseTo(68_000 / 12, 9)
  })

  it('of 81,312,000 over three and five years to 5%', () => {
    const bench = moneyBench(12)
    const three = { kind: 'straight_line', life: bench.number(3, 'year') } as const
    expectClose(years(charges(bench, [81_312_000], 0.05, three)), [25_748_800])
    const other = moneyBench(12)
    const five = { kind: 'straight_line', life: other.number(5, 'year') } as const
    expectClose(years(charges(other, [81_312_000], 0.05, five)), [15_449_280])
  })

  it('counts part of a month in part', () => {
    const bench = moneyBench(4)
    const life = bench.number(2.5, 'month')
    expectClose(charges(bench, [100], 0, { kind: 'straight_line', life }), [40, 40, 20, 0])
  })
})

describe('declining balance', () => {
  it('takes twice the straight-line rate when it is given none', () => {
    // Five years: 40% of what is left, to a salvage of 1,000: 4,000, 2,400, 1,440, 864, and the 296 above it.
    const bench = moneyBench(72)
    const life = bench.number(5, 'year')
    const yearly = years(charges(bench, [10_000], 0.1, { kind: 'declining_balance', life }))
    expectClose(yearly, [4000, 2400, 1440, 864, 296, 0])
  })

  it('takes the rate it is given', () => {
    // 20% of 10,000 is what an even share takes: even all along.
    const bench = moneyBench(60)
    const method = {
      kind: 'declining_balance',
      life: bench.number(5, 'year'),
      rate: bench.number(20, '%/year'),
    } as const
    expectClose(years(charges(bench, [10_000], 0, method)), [2000, 2000, 2000, 2000, 2000])
  })
})

it('sum of the years: 5, 4, 3, 2, 1 of 15 parts', () => {
  const bench = moneyBench(60)
  const life = bench.number(5, 'year')
  // 16,000 to 1,000: parts of 15,000.
  expectClose(
    years(charges(bench, [16_000], 0.0625, { kind: 'sum_of_years', life })),
    [5000, 4000, 3000, 2000, 1000],
  )
})

describe('units of production', () => {
  it('charges the hours used at the cost of a lifetime hour, and never more than there is', () => {
    // 1,000 to 10%: 900 over 300 hours, 3 an hour. 100, 0, 150 hours, then 80 of which only 50 are left.
    const bench = moneyBench(5)
    const method = {
      kind: 'units_of_production',
      used: bench.flow([100, 0, 150, 80, 10], 'GPU-h'),
      lifetime: bench.flow([300], 'GPU-h'),
    } as const
    expectClose(charges(bench, [1000], 0.1, method), [300, 0, 450, 150, 0])
  })

  it('does not charge use beyond the first purchase to the second', () => {
    // 100 over 10 hours; 15 used. Then 100 more for 10 hours, of which 4 are used.
    const bench = moneyBench(3)
    const method = {
      kind: 'units_of_production',
      used: bench.flow([15, 4, 0], 'GPU-h'),
      lifetime: bench.flow([10, 10], 'GPU-h'),
    } as const
    expectClose(charges(bench, [100, 100], 0, method), [100, 40, 0])
  })

  it('counts what lasts less than an hour', () => {
    // Half an hour for 100, half of it used.
    const bench = moneyBench(1)
    const method = {
      kind: 'units_of_production',
      used: bench.flow([0.25], 'GPU-h'),
      lifetime: bench.flow([0.5], 'GPU-h'),
    } as const
    expectClose(charges(bench, [100], 0, method), [50])
  })

  it('costs nothing before the first purchase', () => {
    const bench = moneyBench(2)
    const method = {
      kind: 'units_of_production',
      used: bench.flow([5, 5], 'GPU-h'),
      lifetime: bench.flow([0, 10], 'GPU-h'),
    } as const
    expectClose(charges(bench, [0, 100], 0, method), [0, 50])
  })
})

const someCharge = fc.record({
  bought: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 4 }),
  salvage: between(0, 1),
  life: between(1, 20),
  kind: fc.constantFrom('straight_line', 'declining_balance', 'sum_of_years'),
})

describe('every method by age', () => {
  it('adds up to cost less salvage over the life', () => {
    fc.assert(
      fc.property(someCharge, ({ bought, salvage, life, kind }) => {
        const bench = moneyBench(26)
        const method = { kind, life: bench.number(life, 'month') } as DepreciationMethod
        const sum = charges(bench, bought, salvage, method).reduce((a, b) => a + b)
        const wanted = bought.reduce((a, b) => a + b) * (1 - salvage)
        expect(Math.abs(sum - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, wanted))
      }),
      RUNS,
    )
  })

  it('is never below zero and never above cost less salvage so far', () => {
    fc.assert(
      fc.property(someCharge, ({ bought, salvage, life, kind }) => {
        const bench = moneyBench(12)
        const method = { kind, life: bench.number(life, 'month') } as DepreciationMethod
        let [left, size] = [0, 1]
        for (const [month, charge] of charges(bench, bought, salvage, method).entries()) {
          size += bought[month] ?? 0
          left += (bought[month] ?? 0) * (1 - salvage) - charge
          expect(charge).toBeGreaterThanOrEqual(-1e-9 * size)
          expect(left).toBeGreaterThanOrEqual(-1e-9 * size)
        }
      }),
      RUNS,
    )
  })

  it('charges two purchases as it charges each alone, in any order and currency', () => {
    fc.assert(
      fc.property(
        someCharge,
        fc.nat({ max: 5 }),
        between(0.1, 10),
        ({ bought, salvage, life, kind }, at, rate) => {
          const other = [...Array.from({ length: at }, () => 0), 1000]
          const both = Array.from(
            { length: Math.max(bought.length, other.length) },
            (_, month) => rate * ((bought[month] ?? 0) + (other[month] ?? 0)),
          )
          const of = (amounts: readonly number[]) => {
            const bench = moneyBench(24)
            const method = { kind, life: bench.number(life, 'month') } as DepreciationMethod
            return charges(bench, amounts, salvage, method)
          }
          const [a, b] = [of(bought), of(other)]
          for (const [month, charge] of of(both).entries())
            expect(Math.abs(charge - rate * (a[month]! + b[month]!))).toBeLessThanOrEqual(1e-5)
        },
      ),
      RUNS,
    )
  })
})
