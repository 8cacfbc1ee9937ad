import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatgptPlan, SCENARIOS } from '../../test/chatgpt-sample.ts'
import { type DecisionParts, decisionPlan } from '../../test/decision-plan.ts'
import { twoRents } from '../../test/two-rents.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { evaluate } from '../readings/evaluate.ts'
import { wholeValue } from '../readings/figure.ts'
import { toBase } from '../units/unit.ts'
import { type Decision, type DecisionAbout, decisionOf } from './decision.ts'
import { type Flip, type FlipPoints, flipPoints, inputFlips } from './flip-points.ts'
import { movedInputs, movedTo } from './moved-input.ts'

function flipsOf(compiled: CompiledPlan, about: DecisionAbout = {}): ReadonlyMap<string, readonly Flip[]> {
  return new Map(flipPoints(decisionOf(compiled, about)).map(({ input, flips }) => [input.key, flips]))
}

function madeFlips(totals: (parts: DecisionParts) => Readonly<Record<string, NodeIndex>>) {
  return flipsOf(decisionPlan(totals))
}

/** The cheapest strategy when an input is another number, by evaluating all of the graph anew. */
function winnerAt(decision: Decision, { input }: FlipPoints, value: number): string | undefined {
  const evaluation = evaluate(decision.graph, movedTo(input, toBase(value, input.unit)))
  const totals = decision.strategies
    .map(({ key, node }) => ({ key, total: wholeValue(evaluation, node.index) }))
    .filter(({ total }) => Number.isFinite(total))
    .sort((a, b) => a.total - b.total)
  return totals[0]?.key
}

describe('two rents, worked out by hand', () => {
  // metered: 17,520 · users · price ÷ (2 · mfu); staffed: 8,760 · price + 17,520 a year. See two-rents.ts.
  const flips = flipsOf(twoRents())

  it.each([
    ['options.metered.price', 3],
    ['staff.operator.cost', 8760],
    ['staff.operator.people', 0.5],
    ['workloads.chat.capacity.mfu', 25],
    ['workloads.chat.parameters', 2e9],
    ['workloads.chat.demand.drivers.users', 13_478_400],
    ['chat.volume', 13_478_400_000],
  ])('%s flips at %d', (path, value) => {
    const [flip, ...others] = flips.get(path) ?? []
    expect(others).toEqual([])
    expect(flip).toMatchObject({ from: 'metered', to: 'staffed', interval: null })
    expect((flip?.value ?? 0) / value).toBeCloseTo(1, 11)
  })

  it('never flips for the price of the dearer one: free, it costs as much', () => {
    expect(flips.get('options.staffed.price')).toEqual([])
  })

  it('leaves out what does not reach the totals', () => {
    expect([...flips.keys()]).not.toContain('workloads.chat.demand.peak_factor')
    expect([...flips.keys()]).not.toContain('accounting.salvage')
  })

  it('has the nearest first: a share by its points, an amount by its part of today', () => {
    expect([...flips.keys()][0]).toBe('workloads.chat.capacity.mfu')
    expect(flips.get('workloads.chat.capacity.mfu')?.[0]?.distance).toBeCloseTo(0.25, 9)
    expect(flips.get('options.metered.price')?.[0]?.distance).toBeCloseTo(0.5, 9)
    expect([...flips.keys()].at(-1)).toBe('options.staffed.price')
  })

  it('compares only the strategies asked for', () => {
    expect(flipsOf(twoRents(), { strategies: ['staffed', 'metered'] })).toEqual(flips)
  })
})

describe('where the search could be fooled', () => {
  it('reports the nearest flip where the verdict turns back further out', () => {
    // flat 10 against 10 + (x − 2)(x − 4): cheaper between 2 and 4, and x is 1 today.
    const flips = madeFlips(({ builder, input }) => {
      const x = input('x', '1')
      const two = input('two', '2')
      const four = input('four', '4')
      const flat = input('flat', '10')
      return { flat, bent: builder.add(flat, builder.mul(builder.sub(x, two), builder.sub(x, four))) }
    })
    expect(flips.get('made.x')).toMatchObject([{ side: 'above', from: 'flat', to: 'bent', interval: null }])
    expect(flips.get('made.x')?.[0]?.value).toBeCloseTo(2, 9)
  })

  it('reports both sides, the nearer first', () => {
    // 10 against (x − 2)(x − 6) + 10, x is 3 today: dearer below 2 and above 6.
    const flips = madeFlips(({ builder, input }) => {
      const x = input('x', '3')
      const two = input('two', '2')
      const six = input('six', '6')
      const flat = input('flat', '10')
      return { flat, bent: builder.add(flat, builder.mul(builder.sub(x, two), builder.sub(x, six))) }
    })
    const [near, far] = flips.get('made.x') ?? []
    expect(near).toMatchObject({ side: 'below', from: 'bent', to: 'flat' })
    expect(far).toMatchObject({ side: 'above', from: 'bent', to: 'flat' })
    expect([near?.value, far?.value].map((value) => value?.toFixed(9))).toEqual([
      '2.000000000',
      '6.000000000',
    ])
  })

  it('gives an interval where whole nodes make the total jump', () => {
    // 10 for each whole node against 35: three nodes are 30, the fourth makes 40. The step is at 3 nodes and a hair.
    const flips = madeFlips(({ builder, input, one }) => ({
      nodes: builder.mul(builder.ceil(input('need', '1.5'), one), input('each', '10')),
      flat: input('flat', '35'),
    }))
    const [flip] = flips.get('made.need') ?? []
    expect(flip).toMatchObject({ side: 'above', from: 'nodes', to: 'flat', value: null })
    const [low = 0, high = 0] = flip?.interval ?? []
    expect(low).toBeLessThanOrEqual(high)
    expect(low).toBeCloseTo(3, 8)
    expect(high).toBeCloseTo(3, 8)
    expect(Math.ceil(low - 2e-9)).toBe(3)
    // The price of a node is no step: 2 nodes × 17.5 are 35.
    expect(flips.get('made.each')?.[0]).toMatchObject({ value: 17.5, interval: null })
  })

  it('does not count that nothing is to be bought when nothing is needed', () => {
    // Two nodes are 20, one is 10, and only none at all is less than 5.
    const flips = madeFlips(({ builder, input, one }) => ({
      flat: input('flat', '5'),
      nodes: builder.mul(builder.ceil(input('need', '2'), one), input('each', '10')),
    }))
    expect(flips.get('made.need')).toEqual([])
    expect(flips.get('made.each')?.[0]?.value).toBeCloseTo(2.5, 9)
  })

  it('does not take a tie for a change', () => {
    // max(10, x) is 10 up to x = 10, as much as the other; beyond it is dearer.
    const flips = madeFlips(({ builder, input }) => {
      const flat = input('flat', '10')
      return { bent: builder.apply('max', [flat, input('x', '5')], undefined), flat }
    })
    expect(flips.get('made.x')?.[0]?.value).toBeCloseTo(10, 9)
    const reversed = madeFlips(({ builder, input }) => {
      const flat = input('flat', '10')
      return { also: flat, flat, bent: builder.apply('max', [flat, input('x', '5')], undefined) }
    })
    expect(reversed.get('made.x')).toEqual([])
  })

  it('takes a strategy out of the running where it cannot be done', () => {
    // The cheap one can be done as long as x stays below 8.
    const flips = madeFlips(({ builder, input }) => {
      const room = builder.sub(input('most', '8'), input('x', '2'))
      return {
        cheap: builder.apply('guard', [room, input('low', '5')], { reason: 'made.most' }),
        dear: input('high', '9'),
      }
    })
    const [flip] = flips.get('made.x') ?? []
    expect(flip).toMatchObject({ side: 'above', from: 'cheap', to: 'dear', value: null })
    expect(flip?.interval?.[0]).toBeCloseTo(8, 9)
    expect(flip?.interval?.[1]).toBeCloseTo(8, 9)
  })

  it('is not moved by a strategy that cannot be done and is not the cheapest', () => {
    const flips = madeFlips(({ builder, input }) => {
      const room = builder.sub(input('most', '8'), input('x', '2'))
      return {
        cheap: input('low', '5'),
        dear: builder.apply('guard', [room, input('high', '9')], { reason: 'made.most' }),
      }
    })
    expect(flips.get('made.x')).toEqual([])
  })

  it('has no verdict while a total is not known in full, and goes on behind it', () => {
    // The other costs 20 up to x = 4 and 5 beyond, but lacks a price for x between 3 and 5.
    const flips = madeFlips(({ builder, input }) => {
      const x = input('x', '1')
      const inside = builder.mul(builder.sub(x, input('from', '3')), builder.sub(input('to', '5'), x))
      const step = builder.apply(
        'select',
        [builder.sub(x, input('middle', '4')), input('low', '5'), input('high', '20')],
        undefined,
      )
      const extra = builder.apply('select', [inside, input('missing', ''), builder.literal(0, '')], undefined)
      return { flat: input('flat', '10'), other: builder.total(step, extra) }
    })
    const [flip, ...others] = flips.get('made.x') ?? []
    expect(others).toEqual([])
    expect(flip).toMatchObject({ side: 'above', from: 'flat', to: 'other', value: null })
    expect(flip?.interval?.[0]).toBeCloseTo(3, 9)
    expect(flip?.interval?.[1]).toBeCloseTo(5, 9)
  })

  it('says nothing where a total lacks a price today', () => {
    const flips = madeFlips(({ builder, input }) => ({
      whole: input('whole', '1'),
      part: builder.total(input('known', '2'), input('missing', '')),
    }))
    expect(flips.size).toBe(0)
  })

  it('moves all leaves of one path together', () => {
    // 3x against 20 + x, with x typed for both: they meet at 10. Moved alone, the first would flip at 22 ÷ 3.
    const flips = madeFlips(({ builder, input }) => ({
      triple: builder.mul(input('x', '2', { path: 'made.shared' }), input('three', '3')),
      single: builder.add(input('y', '2', { path: 'made.shared' }), input('twenty', '20')),
    }))
    expect(flips.get('made.shared')?.[0]?.value).toBeCloseTo(10, 9)
  })

  it('finds a flip of a number that is zero today, and ranks it behind those with a size', () => {
    const flips = madeFlips(({ builder, input }) => ({
      light: builder.add(input('low', '5'), input('extra', '0')),
      flat: input('flat', '10'),
    }))
    expect(flips.get('made.extra')).toMatchObject([{ side: 'above', to: 'flat', distance: Infinity }])
    expect(flips.get('made.extra')?.[0]?.value).toBeCloseTo(5, 9)
    expect([...flips.keys()].at(-1)).toBe('made.extra')
  })

  it('stays inside 0 and 100% for a share', () => {
    // 10 · share against 4: today 10%, they meet at 40%; against 12 never.
    const flips = (flat: string) =>
      madeFlips(({ builder, input }) => ({
        part: builder.mul(input('share', '10%', { unit: '%' }), input('all', '10')),
        flat: input('flat', flat),
      })).get('made.share')
    expect(flips('4')?.[0]?.value).toBeCloseTo(40, 9)
    expect(flips('4')?.[0]?.distance).toBeCloseTo(0.3, 9)
    expect(flips('12')).toEqual([])
  })

  it('leaves choices out: they are decided, and not found out', () => {
    const flips = madeFlips(({ builder, input, choice }) => ({
      chosen: builder.mul(choice('nodes', '2'), input('each', '10')),
      flat: input('flat', '35'),
    }))
    expect([...flips.keys()].sort()).toEqual(['made.each', 'made.flat'])
  })
})

const line = fc.record({
  fixed: fc.double({ min: 1, max: 100, noNaN: true }),
  slope: fc.double({ min: 0.01, max: 20, noNaN: true }),
})

/** Strategies that cost fixed + slope · x, times a size of money. */
function linesPlan(lines: readonly { fixed: number; slope: number }[], today: number, size = 1) {
  return decisionPlan(({ builder, input }) => {
    const x = input('x', String(today))
    const money = input('money', String(size))
    return Object.fromEntries(
      lines.map(({ fixed, slope }, index) => [
        `s${index}`,
        builder.mul(
          builder.add(
            input(`fixed${index}`, String(fixed)),
            builder.mul(input(`slope${index}`, String(slope)), x),
          ),
          money,
        ),
      ]),
    )
  })
}

/** The flips of x alone, which is much less work than those of every input. */
function flipsOfX(compiled: CompiledPlan): FlipPoints {
  const decision = decisionOf(compiled)
  const x = movedInputs(decision).find(({ key }) => key === 'made.x')
  if (x === undefined) throw new Error('x does not reach the totals')
  return inputFlips(decision, x)
}

describe('laws', () => {
  const lines = fc.array(line, { minLength: 2, maxLength: 5 })
  const today = fc.double({ min: 0.5, max: 5, noNaN: true })

  it('straight lines flip where the cheapest of them first meets another', () => {
    fc.assert(
      fc.property(lines, today, (all, x) => {
        const at = ({ fixed, slope }: { fixed: number; slope: number }) => fixed + slope * x
        const ordered = [...all].sort((a, b) => at(a) - at(b))
        const [first, second] = ordered
        if (first === undefined || second === undefined || at(second) - at(first) < 1e-6) return
        const meetings = all
          .filter((other) => other.slope !== first.slope)
          .map((other) => (other.fixed - first.fixed) / (first.slope - other.slope))
          .filter((value) => value > 1e-9 && value < 64 * x)
        const above = Math.min(...meetings.filter((value) => value > x))
        const below = Math.max(...meetings.filter((value) => value < x))
        const { flips } = flipsOfX(linesPlan(all, x))
        const found = (side: Flip['side']) => flips.find((flip) => flip.side === side)?.value
        if (Number.isFinite(above) && above < 63 * x) expect((found('above') ?? 0) / above).toBeCloseTo(1, 8)
        if (Number.isFinite(below)) expect((found('below') ?? 0) / below).toBeCloseTo(1, 8)
        if (meetings.length === 0) expect(flips).toEqual([])
      }),
      { numRuns: 200, seed: 20261129 },
    )
  })

  it('on either side of a flip the verdict is as it says', () => {
    let checked = 0
    fc.assert(
      fc.property(lines, today, (all, x) => {
        const decision = decisionOf(linesPlan(all, x))
        const point = flipsOfX(linesPlan(all, x))
        for (const { value, side, from, to } of point.flips) {
          // So near zero, or between lines so nearly parallel, a hair does not reach from one side to the other.
          if (value === null || value < 1e-6) continue
          const slopeOf = (key: string) => all[Number(key.slice(1))]?.slope ?? 0
          if (Math.abs(slopeOf(from) - slopeOf(to)) < 1e-4) continue
          const hair = 1e-6 * value * (side === 'above' ? 1 : -1)
          expect(winnerAt(decision, point, value - hair)).toBe(from)
          expect(winnerAt(decision, point, value + hair)).toBe(to)
          checked++
        }
      }),
      { numRuns: 150, seed: 20261130 },
    )
    expect(checked).toBeGreaterThan(50)
  })

  it('the size of money changes no flip', () => {
    fc.assert(
      fc.property(lines, today, fc.constantFrom(2, 1024, 1 / 64), (all, x, size) => {
        const [one, other] = [1, size].map((money) => flipsOfX(linesPlan(all, x, money)).flips)
        expect(one).toEqual(other)
      }),
      { numRuns: 100, seed: 20261201 },
    )
  })

  it.each(SCENARIOS)('the sample is as its flips say, under %s', (scenario) => {
    const decision = decisionOf(chatgptPlan(scenario))
    const points = flipPoints(decision)
    expect(points.filter(({ flips }) => flips.length > 0).length).toBeGreaterThan(3)
    for (const point of points)
      for (const { value, side, from, to } of point.flips) {
        const hair = 1e-7 * (value ?? Number.NaN) * (side === 'above' ? 1 : -1)
        expect(winnerAt(decision, point, (value ?? Number.NaN) - hair)).toBe(from)
        expect(winnerAt(decision, point, (value ?? Number.NaN) + hair)).toBe(to)
      }
  })
})
