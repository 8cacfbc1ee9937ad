import { expect, it } from 'vitest'
import { planIssues } from '../src/models/plan-issues.ts'
import { evaluate } from '../src/readings/evaluate.ts'
import { compiledText } from './journeys/example-figures.ts'

/** The paths that are warned of in a plan that rents from two clouds at these prices. */
function toldTwice(first: string, second: string, load = '50%') {
  const compiled = compiledText(`kilotoken: plan/1
name: Twice
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  s:
    kind: serving
    demand: { tokens: { input: 1 Mtok/day, output: 1 Mtok/day }, cache_hit: ${load} }
    capacity: { method: given, node_throughput: 3000 tok/s/node }
    headroom: ${load}
options:
  a: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: ${first} }
  b: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: ${second} }
strategies: { a: a, b: b }
`)
  return planIssues(compiled, evaluate(compiled.graph))
    .filter(({ code }) => code === 'SAME_NUMBER_TWICE')
    .map(({ path, params }) => [path, params])
}

const quoted = (value: string, source: string) =>
  `{ value: ${value}, evidence: quoted, source: "${source}", date: 2026-11-12 }`

it('one price of one quote in two places is told, a range or not', () => {
  for (const value of ['2.50 USD/GPU-h', '2 to 3 USD/GPU-h'])
    expect(toldTwice(quoted(value, 'quote X-1'), quoted(value, 'quote X-1'))).toEqual([
      ['options.b.price', { other: 'options.a.price' }],
    ])
})

it('the same number of another quote, another number, and a share are not', () => {
  const price = quoted('2.50 USD/GPU-h', 'quote X-1')
  expect(toldTwice(price, quoted('2.50 USD/GPU-h', 'quote X-2'))).toEqual([])
  expect(toldTwice(price, quoted('2.60 USD/GPU-h', 'quote X-1'))).toEqual([])
  expect(toldTwice('2.50 USD/GPU-h', '2.50 USD/GPU-h')).toEqual([])
  const share = quoted('50%', 'usage export')
  expect(toldTwice(price, quoted('3 USD/GPU-h', 'quote X-1'), share)).toEqual([])
})
