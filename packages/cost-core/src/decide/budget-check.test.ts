import { describe, expect, it } from 'vitest'
import { decisionPlan } from '../../test/decision-plan.ts'
import { twoRents } from '../../test/two-rents.ts'
import { budgetCheck, planLimits, readBudget } from './budget-check.ts'

const AT_THE_MIDDLE = { run: { trials: 1, seed: 1 } }

describe('a total of 17,520 dollars', () => {
  it.each([
    [17_520, 'within', 0],
    [17_520.004, 'within', 0],
    [20_000, 'within', 2480],
    [17_519.99, 'above', 0.01],
    [0, 'above', 17_520],
  ])('against %d is %s, by %d', (total, kind, difference) => {
    const result = budgetCheck(twoRents(), 'metered', { total }, AT_THE_MIDDLE)
    expect(result).toMatchObject({ kind, unit: 'USD', held: [{ limit: 'total', cost: 17_520, difference }] })
  })
})

describe('months of 1,460 dollars', () => {
  it('are above a limit of 1,459.99, all twelve of them', () => {
    const result = budgetCheck(twoRents(), 'metered', { total: 20_000, perMonth: 1459.99 }, AT_THE_MIDDLE)
    expect(result).toMatchObject({
      kind: 'above',
      held: [{ isAbove: false }, { limit: 'per_month', isAbove: true, cost: 1460, difference: 0.01 }],
    })
    expect('held' in result && result.held[1]?.months).toHaveLength(12)
  })

  it('keep to 1,460', () => {
    expect(budgetCheck(twoRents(), 'metered', { perMonth: 1460 }, AT_THE_MIDDLE)).toMatchObject({
      kind: 'within',
      held: [{ months: [], dearest: '2027-01' }],
    })
  })
})

describe('while a price is missing', () => {
  it('nothing is known to keep to a budget, however little the rest costs', () => {
    expect(
      budgetCheck(twoRents({ metered: '' }), 'metered', { total: 1e9, perMonth: 1e9 }, AT_THE_MIDDLE),
    ).toEqual({ kind: 'unknown', ids: ['metered.price'] })
  })

  it('what the rest costs may be above it already', () => {
    // Without its rent the staffed way costs its person: 17,520 a year.
    const plan = twoRents({ staffed: '' })
    expect(budgetCheck(plan, 'staffed', { total: 17_519 }, AT_THE_MIDDLE)).toMatchObject({
      kind: 'above',
      held: [{ cost: 17_520, difference: 1 }],
      incomplete: ['staffed.price'],
    })
    expect(budgetCheck(plan, 'staffed', { total: 17_521 }, AT_THE_MIDDLE)).toEqual({
      kind: 'unknown',
      ids: ['staffed.price'],
    })
  })
})

it('has no total where it cannot be done', () => {
  const plan = decisionPlan(({ builder, input }) => ({
    a: builder.apply('guard', [input('room', '-1'), input('a', '1')], { reason: 'made.room' }),
  }))
  expect(budgetCheck(plan, 'a', { total: 10 }, AT_THE_MIDDLE)).toEqual({
    kind: 'impossible',
    ids: ['made.room'],
  })
})

describe('a percentile of what is drawn', () => {
  // 8,760 GPU-hours at 1..3 dollars, evenly: the p90 is 2.8 dollars an hour, 24,528 in all, and the middle 17,520.
  const plan = twoRents({ metered: '1..3 USD/GPU-h' })
  const run = { trials: 2000, seed: 1 }

  it('is what the limit is held against', () => {
    const result = budgetCheck(plan, 'metered', { total: 20_000, perMonth: 2100 }, { run, percentile: 0.9 })
    if (!('held' in result)) throw new Error(result.kind)
    const [total, month] = result.held
    expect(total?.isAbove).toBe(true)
    // Two thousand draws: a standard error of √(0.9 × 0.1 ÷ 2000) ÷ 0.5 = 1.3 cents an hour, of which four are allowed.
    expect(Math.abs((total?.cost ?? 0) - 24_528)).toBeLessThan(0.054 * 8760)
    expect(month?.cost).toBeCloseTo((total?.cost ?? 0) / 12, 6)
    expect(month?.isAbove).toBe(false)
  })

  it('has a reserve up to a higher one', () => {
    const result = budgetCheck(plan, 'metered', { total: 20_000 }, { run, percentile: 0.5, reserveTo: 0.9 })
    if (!('held' in result)) throw new Error(result.kind)
    expect(result.kind).toBe('within')
    expect(Math.abs((result.reserve ?? 0) - 0.8 * 8760)).toBeLessThan(0.12 * 8760)
  })
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

it('finds no limits in a plan without any', () => {
  expect(planLimits(twoRents().plan)).toEqual({})
})
