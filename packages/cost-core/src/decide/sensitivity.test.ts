import { describe, expect, it } from 'vitest'
import { decisionPlan } from '../../test/decision-plan.ts'
import { twoRents } from '../../test/two-rents.ts'
import { sensitivity } from './sensitivity.ts'

describe('a tornado of two rents', () => {
  // metered: 17,520 USD a year, in proportion to users and price, and to one over the MFU.
  const { effects, today, unit } = sensitivity(twoRents(), 'metered.total.cost')

  it('swings a single number by ten per cent and says so', () => {
    expect([today, unit]).toEqual([17_520, 'USD'])
    const price = effects.find(({ input }) => input.key === 'options.metered.price')
    expect(price?.by).toBe('tenth')
    expect(price?.low.input).toBeCloseTo(1.8, 12)
    expect(price?.low.figure).toBeCloseTo(17_520 * 0.9, 6)
    expect(price?.high.figure).toBeCloseTo(17_520 * 1.1, 6)
    expect(price?.effect).toBeCloseTo(3504, 6)
  })

  it('has the widest first: one over the MFU moves more than in proportion', () => {
    expect(effects[0]?.input.key).toBe('workloads.chat.capacity.mfu')
    expect(effects[0]?.effect).toBeCloseTo(17_520 / 0.9 - 17_520 / 1.1, 6)
  })

  it('leaves out what does nothing', () => {
    expect(effects.map(({ input }) => input.key)).not.toContain('staff.operator.cost')
  })
})

describe('ranges', () => {
  it.each([
    // p10 and p90 of an even spread from 0 to 100.
    ['0..100', 10, 90],
    // A symmetric triangle from 0 to 10: u = 2(x/10)² below the middle, so p10 is 10·√0.05.
    ['tri(0; 5; 10)', 10 * Math.sqrt(0.05), 10 - 10 * Math.sqrt(0.05)],
  ])('%s is swung from %d to %d', (text, low, high) => {
    const plan = decisionPlan(({ input }) => ({ a: input('x', text), b: input('y', '1') }))
    const [effect] = sensitivity(plan, 'a.total.cost').effects
    expect(effect?.by).toBe('range')
    expect(effect?.low.input).toBeCloseTo(low, 9)
    expect(effect?.high.input).toBeCloseTo(high, 9)
    expect(effect?.effect).toBeCloseTo(high - low, 9)
  })

  it('of a share stay inside it: 95% is swung up to 100% and not to 104.5%', () => {
    const plan = decisionPlan(({ input }) => ({ a: input('x', '95%', { unit: '%' }), b: input('y', '1') }))
    const [effect] = sensitivity(plan, 'a.total.cost').effects
    expect(effect?.low.input).toBeCloseTo(85.5, 9)
    expect(effect?.high.input).toBe(100)
  })
})

it('puts first what would take the number away', () => {
  // There is room for x up to 2.1, and x is 2 today: ten per cent more cannot be done.
  const plan = decisionPlan(({ builder, input }) => {
    const room = builder.sub(input('most', '2.1'), input('x', '2'))
    return {
      a: builder.apply('guard', [room, input('cost', '1000')], { reason: 'made.most' }),
      b: input('y', '1'),
    }
  })
  const [first, second] = sensitivity(plan, 'a.total.cost').effects
  expect([first?.effect, second?.effect]).toEqual([null, null])
  expect(first?.input.key).toBe('made.most')
  expect(first?.low.figure).toBeNull()
  expect(second?.high.figure).toBeNull()
})
