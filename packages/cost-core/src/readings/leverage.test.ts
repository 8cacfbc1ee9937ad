import { expect, it } from 'vitest'
import { decisionPlan } from '../../test/decision-plan.ts'
import { leverage } from './leverage.ts'

// 60 + 25 + 10 + 5: a tenth of each is its part of the movement.
const plan = decisionPlan(({ builder, input }) => ({
  a: builder.add(
    input('quoted', '60', { evidence: 'quoted' }),
    input('assumed', '25'),
    input('estimated', '10', { evidence: 'estimated' }),
    input('little', '5'),
  ),
}))

it('shares a total’s movement out by input and by evidence', () => {
  const { inputs, byEvidence } = leverage(plan.graph, 'a.total.cost')
  expect(inputs.map(({ id, share }) => [id, share.toFixed(9)])).toEqual([
    ['made.quoted', '0.600000000'],
    ['made.assumed', '0.250000000'],
    ['made.estimated', '0.100000000'],
    ['made.little', '0.050000000'],
  ])
  const shares = new Map(byEvidence.map(({ evidence, share }) => [evidence, share.toFixed(9)]))
  expect(Object.fromEntries(shares)).toEqual({
    quoted: '0.600000000',
    assumed: '0.300000000',
    estimated: '0.100000000',
  })
})

it('says what to find out first: what has no source yet, the strongest first', () => {
  expect(leverage(plan.graph, 'a.total.cost').findOutFirst.map(({ id }) => id)).toEqual([
    'made.assumed',
    'made.estimated',
    'made.little',
  ])
})

it('moves leaves of one path together, as one input', () => {
  // x − 2y with both typed once: moved alone they would count, moved together 2 − 1 − 1 is nothing.
  const shared = decisionPlan(({ builder, input }) => ({
    a: builder.add(
      builder.sub(input('x', '2', { path: 'made.one' }), input('y', '2', { path: 'made.one' })),
      input('rest', '1'),
    ),
  }))
  expect(leverage(shared.graph, 'a.total.cost').inputs.map(({ id }) => id)).toEqual(['made.rest'])
})
