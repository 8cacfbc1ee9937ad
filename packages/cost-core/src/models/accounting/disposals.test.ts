import { expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { bookValue } from './book-value.ts'
import { depreciation } from './depreciation.ts'
import { disposals } from './disposals.ts'

function owned(planMonths: number, bought: readonly number[], lifeMonths: number, salvage = 0.1) {
  const bench = moneyBench(planMonths)
  const part = bench.part('own')
  const purchases = bench.flow(bought)
  const life = bench.number(lifeMonths, 'month')
  const share = bench.number(salvage, '')
  const method = { kind: 'straight_line', life } as const
  const expense = depreciation(bench.model, { ...part, purchases, salvage: share, method })
  const retired = disposals(bench.model, { ...part, purchases, salvage: share, serviceLife: life })
  const book = bookValue(bench.model, {
    ...part,
    purchases,
    depreciation: expense,
    retired: retired.bookValue,
  })
  return { bench, retired, book }
}

it('an asset retires in the last month it serves, for its salvage', () => {
  // Bought in months 0 and 2, serving 3 months: gone at the end of months 2 and 4.
  const { bench, retired } = owned(6, [1000, 0, 500], 3)
  expect(bench.months(retired.proceeds)).toEqual([0, 0, 100, 0, 50, 0])
  expect(bench.months(retired.gain)).toEqual([0, 0, 0, 0, 0, 0])
})

it('of four years bought at the start of a plan of four years retires inside it', () => {
  const { bench, retired, book } = owned(48, [320_000], 48, 0.15)
  expect(bench.last(retired.proceeds)).toBeCloseTo(48_000, 9)
  expect(bench.last(book)).toBeCloseTo(0, 6)
})

it('what the plan does not live to see is book value', () => {
  // 1,000 to 100 over 3 months: 700, 400, and gone. 500 to 50 from month 2: 350, 200.
  const { bench, book } = owned(4, [1000, 0, 500], 3)
  for (const [month, wanted] of [700, 400, 350, 200].entries())
    expect(bench.months(book)[month]).toBeCloseTo(wanted, 9)
})

it('has no number for what serves less than a month', () => {
  const { bench, retired } = owned(2, [1000], 0.5)
  expect(bench.months(retired.proceeds)).toEqual([Number.NaN, Number.NaN])
})

it('a resale above the salvage is a gain', () => {
  const bench = moneyBench(3)
  const given = {
    ...bench.part('own'),
    purchases: bench.flow([1000]),
    salvage: bench.number(10, '%'),
    serviceLife: bench.number(2, 'month'),
    resaleShare: bench.number(26, '%'),
  }
  const { gain, proceeds } = disposals(bench.model, given)
  expect(bench.months(proceeds)).toEqual([0, 260, 0])
  expect(bench.months(gain)).toEqual([0, 160, 0])
})
