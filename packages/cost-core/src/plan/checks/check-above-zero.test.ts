import { expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

const PLAN = `kilotoken: plan/1
name: Nothing of it
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  bot: { kind: serving, demand: { tokens: { output: 1 Mtok/day } }, capacity: { method: given, node_throughput: 100 tok/s/node } }
options:
  rent: { kind: rent, term: reserved, commitment: 1 year, gpus_per_node: 8 GPU/node, price: 2 USD/GPU-h }
  own: { kind: own, price: 240k USD/node, service_life: 4 years, lot: 1 node }
accounting: { book_life: 4 years, salvage: 0% }
strategies: { rent: rent, own: own }
`

const problemsOf = (text: string) => {
  const read = readPlan(text)
  return 'problems' in read ? read.problems.map(({ code, path, line }) => [code, path, line]) : []
}

it('takes numbers above zero, and nothing where nothing is meant', () => {
  expect(problemsOf(PLAN)).toEqual([])
})

it.each([
  ['100 tok/s/node', '0 tok/s/node', 'workloads.bot.capacity.node_throughput', 6],
  ['1 year', '0 years', 'options.rent.commitment', 8],
  ['8 GPU/node', '0 GPU/node', 'options.rent.gpus_per_node', 8],
  ['service_life: 4 years', 'service_life: 0 years', 'options.own.service_life', 9],
  ['1 node }', '0 node }', 'options.own.lot', 9],
  ['book_life: 4 years', 'book_life: 0 years', 'accounting.book_life', 10],
])('%s must not be %s', (given, nothing, path, line) => {
  expect(problemsOf(PLAN.replace(given, nothing))).toEqual([['ABOVE_ZERO', path, line]])
})
