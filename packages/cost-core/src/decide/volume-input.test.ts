import { describe, expect, it } from 'vitest'
import { type DecisionParts, decisionPlan } from '../../test/decision-plan.ts'
import type { NodeIndex } from '../graph/node.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { unit } from '../units/unit.ts'
import { decisionOf } from './decision.ts'
import { flipPoints } from './flip-points.ts'
import { volumeInputs } from './volume-input.ts'

const LABEL = { key: 'x' }
const DEMAND = 'workloads.chat.demand'

function demand(
  { builder }: DecisionParts,
  id: string,
  at: string,
  text: string,
  unitText: string,
): NodeIndex {
  const read = readQuantity(text, { unit: unit(unitText), domain: 'real' })
  if ('error' in read) throw new Error(read.error.code)
  const context = { workload: 'chat' }
  return builder.input(id, {
    label: LABEL,
    unit: unitText,
    context,
    quantity: read.quantity,
    path: `${DEMAND}.${at}`,
  })
}

function chatPlan(totals: (parts: DecisionParts) => Readonly<Record<string, NodeIndex>>) {
  return { ...decisionPlan(totals), workloads: [{ key: 'chat', kind: 'serving', label: { key: 'chat' } }] }
}

/**
 * 60M tokens in and 15M out a day, for 2 USD and 15 USD a million: 345 USD a day, against two flat prices of 460 and 690.
 * In proportion: at 20M tokens out the first costs as much, at 30M the second.
 */
const tokens = chatPlan((parts) => {
  const { builder, input } = parts
  const price = (name: string, text: string) => {
    const read = readQuantity(text, { unit: unit('/Mtok'), domain: 'positive' })
    if ('error' in read) throw new Error(read.error.code)
    return builder.input(`made.${name}`, {
      label: LABEL,
      unit: '/Mtok',
      quantity: read.quantity,
      path: `made.${name}`,
    })
  }
  const into = demand(parts, 'chat.input_given', 'tokens.input', '60 Mtok/day', 'tok/day')
  const out = demand(parts, 'chat.output_given', 'tokens.output', '15 Mtok/day', 'tok/day')
  const all = builder.name('chat.tokens_per_day', builder.add(into, out), {
    label: LABEL,
    unit: 'tok/day',
    context: { workload: 'chat' },
  })
  builder.name('chat.output_per_day', out, { label: LABEL, unit: 'tok/day' })
  const day = builder.definition('made.day', 1, {
    label: LABEL,
    unit: 'day',
    provenance: { evidence: 'published', source: 'a day' },
  })
  const cost = builder.name(
    'made.api',
    builder.mul(
      builder.add(builder.mul(into, price('in', '2 /Mtok')), builder.mul(out, price('out', '15 /Mtok'))),
      day,
    ),
    { label: LABEL, unit: '' },
  )
  return {
    api: cost,
    own: input('own', '460'),
    rent: builder.add(input('rent', '690'), builder.mul(builder.literal(0, 'day/tok'), all)),
  }
})

describe('the volume of a workload', () => {
  const decision = decisionOf(tokens)

  it('is counted in tokens put out a day, and moves those read with them', () => {
    const [volume, ...others] = volumeInputs(decision)
    expect(others).toEqual([])
    expect(volume).toMatchObject({ key: 'chat.volume', unit: { text: 'tok/day' }, domain: 'positive' })
    expect(volume?.leaves.map(({ path }) => path)).toEqual([
      `${DEMAND}.tokens.input`,
      `${DEMAND}.tokens.output`,
    ])
  })

  it('flips against each other strategy, the one that passes first before the others', () => {
    const volume = flipPoints(decision).find(({ input }) => input.key === 'chat.volume')
    expect(volume?.flips).toMatchObject([
      { side: 'above', from: 'api', to: 'own' },
      { side: 'above', from: 'api', to: 'rent' },
    ])
    expect((volume?.flips[0]?.value ?? 0) / 20e6).toBeCloseTo(1, 10)
    expect((volume?.flips[1]?.value ?? 0) / 30e6).toBeCloseTo(1, 10)
  })
})

it('is moved by the users alone where the plan counts them', () => {
  const plan = chatPlan((parts) => {
    const { builder, input } = parts
    const users = demand(parts, 'chat.users', 'drivers.users', '1000 user', 'user')
    const rate = builder.definition('made.rate', 1, {
      label: LABEL,
      unit: 'tok/day',
      provenance: { evidence: 'published', source: 'one a day' },
    })
    const each = demand(parts, 'chat.each', 'drivers.tokens_per_user', '50 tok/user/day', 'tok/user/day')
    const all = builder.name('chat.tokens_per_day', builder.mul(users, each), {
      label: LABEL,
      unit: 'tok/day',
      context: { workload: 'chat' },
    })
    return {
      a: builder.div(all, rate),
      b: input('b', '7'),
    }
  })
  const [volume] = volumeInputs(decisionOf(plan))
  expect(volume?.leaves.map(({ path }) => path)).toEqual([`${DEMAND}.drivers.users`])
  expect(volume?.today).toBeCloseTo((1000 * 50) / 24, 9)
})

it('is none where no input doubles it', () => {
  // Ten users are always there, whatever the others do.
  const plan = chatPlan((parts) => {
    const { builder, input } = parts
    const users = demand(parts, 'chat.users', 'drivers.users', '1000 tok/day', 'tok/day')
    const fixed = builder.definition('chat.fixed', 10, {
      label: LABEL,
      unit: 'tok/day',
      provenance: { evidence: 'published', source: 'always there' },
    })
    const all = builder.name('chat.tokens_per_day', builder.add(users, fixed), {
      label: LABEL,
      unit: 'tok/day',
      context: { workload: 'chat' },
    })
    return { a: builder.div(all, fixed), b: input('b', '7') }
  })
  expect(volumeInputs(decisionOf(plan))).toEqual([])
})
