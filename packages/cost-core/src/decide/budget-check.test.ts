import { describe, expect, it } from 'vitest'
import { decisionPlan } from '../../test/decision-plan.ts'
import { twoRents } from '../../test/two-rents.ts'
import { budgetCheck, readBudget } from './budget-check.ts'

describe('a total of 17,520 dollars', () => {
  it.each([
    [17_520, 'within', 0],
    [17_520.004, 'within', 0],
    [20_000, 'within', 2480],
    [17_519.99, 'above', 0.01],
    [0, 'above', 17_520],
  ])('against %d is %s, by %d', (budget, kind, difference) => {
    const result = budgetCheck(twoRents(), 'metered', budget)
    expect(result).toMatchObject({ kind, difference, unit: 'USD' })
  })
})

it('is not known to keep to a budget while a price is missing, however little the rest costs', () => {
  expect(budgetCheck(twoRents({ metered: '' }), 'metered', 1e9)).toEqual({
    kind: 'unknown',
    ids: ['metered.price'],
  })
})

it('has no total where it cannot be done', () => {
  const plan = decisionPlan(({ builder, input }) => ({
    a: builder.apply('guard', [input('room', '-1'), input('a', '1')], { reason: 'made.room' }),
  }))
  expect(budgetCheck(plan, 'a', 10)).toEqual({ kind: 'impossible', ids: ['made.room'] })
})

describe('a typed budget', () => {
  it.each([
    ['2.4M', 2_400_000],
    ['240万', 2_400_000],
    ['1,000 USD', 1000],
  ])('%s is %d', (text, budget) => {
    expect(readBudget(twoRents(), text)).toEqual({ budget })
  })

  it('is one number', () => {
    expect(readBudget(twoRents(), '1M to 2M')).toEqual({ isRange: true })
    expect(readBudget(twoRents(), 'much')).toMatchObject({ error: { code: 'NUMBER_EXPECTED' } })
  })
})
