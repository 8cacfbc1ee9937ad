import { describe, expect, it } from 'vitest'
import { decisionPlan } from '../../test/decision-plan.ts'
import { decisionOf } from './decision.ts'
import { nearSteps } from './near-steps.ts'

/** Nodes for a load that is `load` times two; whole nodes of 10 dollars each. */
function nodesFor(load: string, detail: { readonly isChosen?: boolean } = {}) {
  return nearSteps(
    decisionOf(
      decisionPlan(({ builder, input, choice, one }) => {
        const raw = builder.mul(
          detail.isChosen ? choice('load', load) : input('load', load),
          detail.isChosen ? choice('each', '2') : input('each', '2'),
        )
        const nodes = builder.name('made.nodes', builder.ceil(raw, one), {
          label: { key: 'nodes' },
          unit: '',
        })
        return { a: builder.mul(nodes, input('price', '10')), b: input('flat', '100') }
      }),
    ),
  )
}

describe('whole nodes', () => {
  it.each([
    // 2 × 1.495 = 2.99 of 3: a hundredth below the step.
    ['1.495', { side: 'below', lots: 3, needed: 2.99, distance: 0.01 / 2.99 }],
    // 2 × 1.505 = 3.01: the fourth is hardly needed.
    ['1.505', { side: 'above', lots: 4, needed: 3.01, distance: 0.01 / 3.01 }],
    ['1.5', { side: 'below', lots: 3, needed: 3, distance: 0 }],
  ])('are near a step for a load of %s', (load, expected) => {
    const [step, ...others] = nodesFor(load)
    expect(others).toEqual([])
    expect(step).toMatchObject({ id: 'made.nodes', month: null, side: expected.side, lots: expected.lots })
    expect(step?.needed).toBeCloseTo(expected.needed, 12)
    expect(step?.distance).toBeCloseTo(expected.distance, 12)
    expect(step?.lot).toEqual({ value: 1, unit: '' })
    expect(step?.movers.map(({ key }) => key).sort()).toEqual(['made.each', 'made.load'])
  })

  it.each(['1.4', '1.485', '1.515', '0.005'])('are not for a load of %s', (load) => {
    expect(nodesFor(load)).toEqual([])
  })

  it('are not near anything that would move them when they are chosen', () => {
    expect(nodesFor('1.5', { isChosen: true })).toEqual([])
  })
})

describe('over the months', () => {
  const growing = (rate: string) =>
    nearSteps(
      decisionOf(
        decisionPlan(({ builder, input }) => {
          const load = builder.apply(
            'grow',
            [input('load', '2.985'), input('rate', rate, { unit: '%/month' })],
            undefined,
          )
          const nodes = builder.name('made.nodes', builder.ceil(load, builder.literal(1, '')), {
            label: { key: 'nodes' },
            unit: '',
          })
          const whole = builder.apply('top', [nodes], { from: 0, to: 12 })
          return { a: builder.mul(whole, input('price', '10')), b: input('flat', '100') }
        }, 12),
      ),
    )

  it('says from when on it is near', () => {
    expect(growing('0%/month')).toMatchObject([{ side: 'below', month: 0, lots: 3 }])
  })

  it('keeps quiet about steps that growth only passes', () => {
    // 8% a month goes from 2.985 past 3 in the second month, and past a step in several others.
    expect(growing('8%/month')).toEqual([])
  })
})

it('says nothing of a limit that is only kept to, however near it is', () => {
  const steps = nearSteps(
    decisionOf(
      decisionPlan(({ builder, input, one }) => {
        const least = builder.name('made.least', builder.ceil(input('memory', '2.99'), one), {
          label: { key: 'least' },
          unit: '',
        })
        const isEnough = builder.sub(input('cluster', '8'), least)
        return {
          a: builder.apply('guard', [isEnough, input('price', '10')], { reason: 'made.least' }),
          b: input('flat', '100'),
        }
      }),
    ),
  )
  expect(steps).toEqual([])
})
