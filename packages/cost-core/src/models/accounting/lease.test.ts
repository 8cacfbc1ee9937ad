import { expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { lease } from './lease.ts'

it('rents what is needed for whole terms, and renews', () => {
  const bench = moneyBench(7)
  const node = bench.number(1, 'node')
  const needed = bench.flow([2, 2, 3, 3, 1, 1, 1], 'node')
  const need = bench.model.builder.mul(needed, bench.number(1, 'month'))
  const { starts, leased, cost, committedAfter } = lease(bench.model, {
    ...bench.part('lease'),
    need,
    lot: node,
    term: bench.number(3, 'month'),
    rent: bench.number(1000, 'USD/node/month'),
    unit: 'node',
  })
  // Two from month 0 to 2, one from 2 to 4. In month 3 two run out and one is left for a need of 3: two more, 3 to 5.
  // In month 6 nothing is left for a need of 1: one, to month 8.
  expect(bench.months(starts)).toEqual([2, 0, 1, 2, 0, 0, 1])
  expect(bench.months(leased)).toEqual([2, 2, 3, 3, 3, 2, 1])
  expect(bench.sum(cost)).toBe(16_000)
  // Six leases of three months, 18,000; two months of the last one are still to come.
  expect(bench.sum(committedAfter)).toBe(2000)
})

it('keeps the rent of the month in which it starts, and drops part of a month of the term', () => {
  const bench = moneyBench(4)
  const { cost, committedAfter } = lease(bench.model, {
    ...bench.part('lease'),
    need: bench.model.builder.each(bench.number(1, 'node')),
    lot: bench.number(1, 'node'),
    term: bench.number(3.8, 'month'),
    // 1,000 in the first month, 200 less in each after it.
    rent: bench.flow([1000, 800, 600, 400], 'USD/node'),
    unit: 'node',
  })
  // Months 0 to 2 at 1,000; from month 3 on at 400, and two more months of that behind the plan.
  expect(bench.months(cost)).toEqual([1000, 1000, 1000, 400])
  expect(bench.sum(committedAfter)).toBe(800)
})
