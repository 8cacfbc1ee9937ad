import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type MoneyBench, moneyBench } from '../../../test/money-bench.ts'
import { between, LAW } from '../../../test/operation-laws.ts'
import { type Instalment, payments } from './payments.ts'

type Part = readonly [share: number, when: Instalment['when'], lag?: number]

function paying(bench: MoneyBench, bought: readonly number[], parts: readonly Part[]) {
  const schedule = parts.map(([share, when, lag]) => ({
    share: bench.number(share, ''),
    when,
    ...(lag !== undefined && { lag: bench.number(lag, 'month') }),
  }))
  return payments(bench.model, { ...bench.part('own'), purchases: bench.flow(bought), schedule })
}

it('pays 30% two months ahead, half on delivery and the rest a month later', () => {
  const bench = moneyBench(6)
  const { paid, paidBefore, owed } = paying(
    bench,
    [0, 0, 0, 1000],
    [
      [0.3, 'before', 2],
      [0.5, 'at'],
      [0.2, 'after', 1],
    ],
  )
  expect(bench.months(paid)).toEqual([0, 300, 0, 500, 200, 0])
  expect(bench.months(paidBefore)).toEqual([0])
  // Paid ahead is below zero; on delivery 200 is owed.
  expect(bench.months(owed)).toEqual([0, -300, -300, 200, 0, 0])
})

it('says what was paid before the plan and what is paid after it', () => {
  const bench = moneyBench(2)
  const { paid, paidBefore, owed } = paying(
    bench,
    [1000, 500],
    [
      [0.4, 'before', 1],
      [0.6, 'after', 1],
    ],
  )
  // 400 before the plan, 200 in month 0 for month 1, 600 in month 1; 300 comes after it.
  expect(bench.sum(paidBefore)).toBe(400)
  expect(bench.months(paid)).toEqual([200, 600])
  expect(bench.last(owed)).toBe(300)
})

it('paid at once owes nothing and was not paid before', () => {
  const bench = moneyBench(2)
  const { paid, paidBefore, owed } = paying(bench, [1000, 500], [[1, 'at']])
  expect(bench.months(paid)).toEqual([1000, 500])
  expect(bench.months(paidBefore)).toEqual([0])
  expect(bench.months(owed)).toEqual([0, 0])
})

it('pays on delivery whatever the lag says, and what has no lag', () => {
  const bench = moneyBench(3)
  const { paid, paidBefore } = paying(
    bench,
    [0, 1000],
    [
      [0.5, 'at', 1],
      [0.3, 'after'],
      [0.2, 'before'],
    ],
  )
  expect(bench.months(paid)).toEqual([0, 1000, 0])
  expect(bench.months(paidBefore)).toEqual([0])
})

it('pays in part in the months around a lag with part of a month', () => {
  const bench = moneyBench(4)
  const { paid } = paying(bench, [0, 0, 1000], [[1, 'before', 1.25]])
  expect(bench.months(paid)).toEqual([250, 750, 0, 0])
})

it('loses nothing: inside, before and after the plan is the purchase', () => {
  const lag = between(0, 9)
  const bought = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(bought, between(0, 1), lag, lag, (amounts, share, early, late) => {
      const bench = moneyBench(6)
      const { paid, paidBefore, owed } = paying(bench, amounts, [
        [share, 'before', early],
        [1 - share, 'after', late],
      ])
      const all = bench.sum(paid) + bench.sum(paidBefore) + bench.last(owed)
      const wanted = amounts.reduce((a, b) => a + b)
      expect(Math.abs(all - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, wanted))
      expect(bench.sum(paidBefore)).toBeGreaterThanOrEqual(-1e-6)
      expect(bench.last(owed)).toBeGreaterThanOrEqual(-1e-6)
    }),
    { ...LAW, numRuns: 60 },
  )
})
