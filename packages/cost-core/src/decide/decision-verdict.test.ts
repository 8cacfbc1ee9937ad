import { describe, expect, it } from 'vitest'
import { type DecisionParts, decisionPlan } from '../../test/decision-plan.ts'
import { UnknownFigureError } from '../graph/graph.ts'
import type { NodeIndex } from '../graph/node.ts'
import { decisionOf } from './decision.ts'
import { decisionVerdict, simulateDecision } from './decision-verdict.ts'

function verdictOf(
  totals: (parts: DecisionParts) => Readonly<Record<string, NodeIndex>>,
  run?: { readonly seed: number; readonly trials: number },
) {
  const decision = decisionOf(decisionPlan(totals))
  if (run === undefined) return decisionVerdict(decision)
  const work = simulateDecision(decision, run)
  let step = work.next()
  while (step.done !== true) step = work.next()
  return decisionVerdict(decision, step.value)
}

/** Two strategies that are so much each, and have nothing in common. */
function two(a: string, b: string) {
  return ({ input }: DecisionParts) => ({ a: input('a', a), b: input('b', b) })
}

const RUN = { seed: 7, trials: 1000 }

describe('without ranges', () => {
  it('names the cheapest from a per cent on', () => {
    expect(verdictOf(two('100', '101.1'))).toMatchObject({ winner: 'a', basis: 'cost', tooClose: false })
  })

  it('is too close below a per cent, because nothing says how sure the numbers are', () => {
    const verdict = verdictOf(two('100', '100.9'))
    expect(verdict).toMatchObject({ winner: null, tooClose: true, isUncertain: false })
    expect(verdict.detail).toMatchObject({ kind: 'tooClose', closeness: 'unranged', cheapest: 'a' })
  })

  it('calls it rounding where the difference does not print', () => {
    expect(verdictOf(two('100', '100.01')).detail).toMatchObject({ closeness: 'rounding' })
  })
})

describe('with ranges', () => {
  it('names the cheapest where the spread of the difference leaves zero out, however near', () => {
    // b is a half dearer than a in every draw: 0.5 × a lies between 49 and 51.
    const verdict = verdictOf(({ builder, input }) => {
      const a = input('a', '98..102')
      return { a, b: builder.mul(a, input('half', '1.005')) }
    }, RUN)
    expect(verdict).toMatchObject({ winner: 'a', tooClose: false, isUncertain: true })
  })

  it('is too close where it spans zero', () => {
    // a is 100; b is even between 90 and 120, less than a in a third of the draws.
    const verdict = verdictOf(two('100', '90..120'), RUN)
    expect(verdict).toMatchObject({ winner: null, tooClose: true })
    expect(verdict.detail).toMatchObject({ closeness: 'spread', cheapest: 'a', runnerUp: 'b' })
  })

  it('waits for the draws before it doubts', () => {
    expect(verdictOf(two('100', '90..120'))).toMatchObject({ winner: 'a', tooClose: false })
  })
})

describe('without a comparison', () => {
  it('has no winner while a price is missing', () => {
    const verdict = verdictOf(({ builder, input }) => ({
      a: input('a', '1'),
      b: builder.total(input('b', '2'), input('missing', '')),
    }))
    expect(verdict).toMatchObject({ winner: null, tooClose: false })
    expect(verdict.detail).toEqual({ kind: 'incomplete', missing: [{ column: 'b', ids: ['made.missing'] }] })
  })

  it('has the only one that can be done', () => {
    const verdict = verdictOf(({ builder, input }) => ({
      a: builder.apply('guard', [input('room', '-1'), input('a', '1')], { reason: 'made.room' }),
      b: input('b', '2'),
    }))
    expect(verdict).toMatchObject({ winner: 'b', tooClose: false, detail: { kind: 'unopposed' } })
  })

  it('refuses a basis that the plan has no figure for', () => {
    expect(() => decisionOf(decisionPlan(two('1', '2')), { basis: 'npv' })).toThrow(UnknownFigureError)
  })
})
