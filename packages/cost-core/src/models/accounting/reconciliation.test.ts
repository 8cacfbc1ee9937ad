import { expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { reconciliation } from './reconciliation.ts'

/** 1,200 bought and written off over three months to 300; half of it on a loan repaid in the second. */
function bought(isBorrowed: boolean) {
  const bench = moneyBench(4)
  reconciliation(bench.model, {
    ...bench.part('own'),
    cash: bench.flow(isBorrowed ? [610, 610, -290, 10] : [1210, 10, -290, 10]),
    accrual: bench.flow([310, 310, 310, 10]),
    assets: [bench.model.builder.apply('runSum', [bench.flow([900, -300, -600, 0])], undefined)],
    debts: isBorrowed ? [bench.model.builder.apply('runSum', [bench.flow([600, -600])], undefined)] : [],
  })
  const { graph } = bench.evaluation()
  return (id: string) => bench.months(graph.ids.get(`own.${id}`) ?? -1)
}

it('cash runs ahead by what stands in the books, and not at all in the end', () => {
  const of = bought(false)
  expect(of('cash_ahead')).toEqual([900, 600, 0, 0])
  expect(of('balance_ahead')).toEqual([900, 600, 0, 0])
})

it('by less while something is owed', () => {
  const of = bought(true)
  expect(of('cash_ahead')).toEqual([300, 600, 0, 0])
  expect(of('balance_ahead')).toEqual([300, 600, 0, 0])
})

it('is nothing where nothing is owned', () => {
  const bench = moneyBench(2)
  const paid = bench.flow([5, 6])
  reconciliation(bench.model, { ...bench.part('api'), cash: paid, accrual: paid, assets: [], debts: [] })
  const { graph } = bench.evaluation()
  for (const id of ['cash_ahead', 'balance_ahead'])
    expect(bench.months(graph.ids.get(`api.${id}`) ?? -1)).toEqual([0, 0])
})
