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
