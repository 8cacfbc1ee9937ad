import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '../graph/graph-builder.ts'
import type { NodeIndex } from '../graph/node.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { unit } from '../units/unit.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import type { Token } from './tokens.ts'

const MONTHS = 8

/** A graph of eight months from November 2026, in which `x` is 3, 5, 4, 9, 2, 2, 7, 1 nodes. */
function graphOf(make: (builder: GraphBuilder, parts: Parts) => readonly [NodeIndex, string]) {
  const builder = new GraphBuilder(MONTHS)
  const leaf = (name: string, text: string, unitText: string) => {
    const read = readQuantity(text, { unit: unit(unitText), domain: 'real' })
    if ('error' in read) throw new Error(read.error.code)
    return builder.input(`a.${name}`, {
      label: { key: name },
      unit: unitText,
      quantity: read.quantity,
      provenance: { evidence: 'assumed' },
      path: `a.${name}`,
    })
  }
  const values = [3, 5, 4, 9, 2, 2, 7, 1].map((value, at) => leaf(`v${at}`, String(value), 'node'))
  const x = builder.name('a.x', builder.apply('steps', values, { chosen: values.map((_, at) => at) }), {
    label: { key: 'x' },
    unit: 'node',
  })
  const [made, unitText] = make(builder, { x, leaf })
  builder.name('a.result', made, { label: { key: 'result' }, unit: unitText })
  return evaluate(builder.build())
}

interface Parts {
  readonly x: NodeIndex
  readonly leaf: (name: string, text: string, unitText: string) => NodeIndex
}

/** What a formula in numbers says at a month: the phrase, and the numbers or months in its slots. */
function said(evaluation: ReturnType<typeof evaluate>, month: number) {
  const { numbers, shown, over } = explain(evaluation, 'a.result', { month, start: '2026-11' })
  const [phrase] = numbers
  if (phrase?.kind !== 'phrase' || typeof over === 'string') throw new Error(JSON.stringify(numbers))
  return { key: phrase.key, slots: phrase.slots.map(spoken), gives: shown.value, in: over.civil }
}

function spoken([token]: readonly Token[]) {
  if (token?.kind === 'value') return token.value
  return token?.kind === 'month' ? token.civil : token?.kind
}

describe('what remembers says what was there before', () => {
  it('the highest so far', () => {
    const evaluation = graphOf((builder, { x }) => [builder.apply('runMax', [x], undefined), 'node'])
    expect(said(evaluation, 3)).toEqual({ key: 'run_max_at', slots: [5, 9], gives: 9, in: '2027-02' })
    expect(said(evaluation, 4)).toEqual({ key: 'run_max_at', slots: [9, 2], gives: 9, in: '2027-03' })
    expect(said(evaluation, 0)).toEqual({ key: 'run_max', slots: [3], gives: 3, in: '2026-11' })
  })

  it('a sum so far, and a gain', () => {
    const sum = graphOf((builder, { x, leaf }) => [
      builder.apply('runSum', [builder.div(x, leaf('month', '1', 'month'))], undefined),
      'node',
    ])
    // 3 + 5 + 4 + 9 = 21 before, 2 in March.
    expect(said(sum, 4)).toMatchObject({ key: 'run_sum_at', gives: 23 })
    expect(said(sum, 4).slots[0]).toBe(21)
    const gain = graphOf((builder, { x }) => [builder.apply('diff', [x], undefined), 'node/month'])
    expect(said(gain, 3)).toMatchObject({ key: 'diff_at', slots: [9, 4], gives: 5 })
  })

  it('purchases that keep a need covered, and what of them stands', () => {
    const parts = (builder: GraphBuilder, { x, leaf }: Parts) => {
      const life = leaf('life', '3', 'month')
      const bought = builder.apply('fleet', [x, life, leaf('lot', '2', 'node')], undefined)
      return { bought, life }
    }
    // Lots of 2, three months each: 4, 2, 0, 8 (2 stand, 9 needed: 7 missing).
    const fleet = graphOf((builder, given) => [parts(builder, given).bought, 'node/month'])
    expect(said(fleet, 3)).toMatchObject({ key: 'fleet_at', slots: [9, 3, 2, 2], gives: 8 })
    const stock = graphOf((builder, given) => {
      const { bought, life } = parts(builder, given)
      builder.name('a.bought', bought, { label: { key: 'bought' }, unit: 'node/month' })
      return [builder.apply('window', [bought, life], undefined), 'node']
    })
    expect(said(stock, 3)).toMatchObject({ key: 'window_at', slots: [8, 3, 2], gives: 10 })
  })

  it('what was, and what will be', () => {
    const by = (name: 'shift' | 'ahead') =>
      graphOf((builder, { x, leaf }) => [
        builder.apply(name, [x, leaf('by', '2', 'month')], undefined),
        'node',
      ])
    expect(said(by('shift'), 5)).toMatchObject({ key: 'shift', slots: [9, 2], gives: 9 })
    expect(said(by('ahead'), 1)).toMatchObject({ key: 'ahead', slots: [9, 2], gives: 9 })
  })

  it('and names what is made of every month', () => {
    const evaluation = graphOf((builder, { x, leaf }) => [
      builder.apply(
        'convolve',
        [
          builder.name('a.flow', builder.div(x, leaf('m', '1', 'month')), {
            label: { key: 'flow' },
            unit: 'node/month',
          }),
        ],
        { schedule: [1, 0.5] },
      ),
      'node',
    ])
    expect(said(evaluation, 3)).toMatchObject({ key: 'convolve', slots: ['label'], gives: 11 })
  })
})

describe('what holds in a month', () => {
  it('a step, since when', () => {
    const evaluation = graphOf((builder, { leaf }) => [
      builder.apply('steps', [leaf('low', '1', 'node'), leaf('high', '2', 'node')], {
        chosen: [0, 0, 1, 1, 1, 0, 0, 0],
      }),
      'node',
    ])
    expect(said(evaluation, 1)).toMatchObject({ key: 'steps_at', slots: [1, '2026-11'], gives: 1 })
    expect(said(evaluation, 4)).toMatchObject({ key: 'steps_at', slots: [2, '2027-01'], gives: 2 })
    expect(said(evaluation, 7)).toMatchObject({ key: 'steps_at', slots: [1, '2027-04'], gives: 1 })
  })

  it('a way between two points', () => {
    const evaluation = graphOf((builder, { leaf }) => [
      builder.apply('points', [leaf('from', '10', 'node'), leaf('to', '40', 'node')], {
        months: [1, 4],
        between: 'linear',
      }),
      'node',
    ])
    expect(said(evaluation, 0)).toMatchObject({ key: 'points_held', slots: [10, '2026-12'], gives: 10 })
    expect(said(evaluation, 2)).toMatchObject({
      key: 'points_linear_at',
      slots: [10, '2026-12', 40, '2027-03'],
      gives: 20,
    })
    expect(said(evaluation, 6)).toMatchObject({ key: 'points_held', slots: [40, '2027-03'], gives: 40 })
  })

  it('growth, for how long', () => {
    const evaluation = graphOf((builder, { leaf }) => [
      builder.apply('grow', [leaf('start', '100', 'node'), leaf('rate', '10', '%/month')], undefined),
      'node',
    ])
    const { key, slots, gives } = said(evaluation, 2)
    expect([key, ...slots]).toEqual(['grow_at', 100, 10, 2])
    expect(gives).toBeCloseTo(121, 9)
  })
})

it('every number of a tree is that of the month', () => {
  const evaluation = graphOf((builder, { x, leaf }) => [
    builder.mul(builder.apply('runMax', [x], undefined), leaf('two', '2', '')),
    'node',
  ])
  for (let month = 0; month < MONTHS; month++) {
    const { shown, figure, inputs } = explain(evaluation, 'a.result', { month })
    expect(shown.value).toBe(figure.values?.[month])
    for (const { explanation } of inputs)
      if (explanation?.figure.values !== undefined)
        expect(explanation.shown.value).toBe(explanation.figure.values[month])
  }
})
