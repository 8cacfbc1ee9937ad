import { describe, expect, it } from 'vitest'
import { InvariantError } from '../invariant-error.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { evaluate } from '../readings/evaluate.ts'
import { unit } from '../units/unit.ts'
import { nodeAt } from './graph.ts'
import { GraphBuilder, isFlow, type Leaf } from './graph-builder.ts'

const MONTHS = 4
const label = { key: 'x' }
const provenance = { evidence: 'published', source: 'a page' } as const

function point(value: number, text: string): Quantity {
  const shown = unit(text)
  return {
    form: 'point',
    numbers: [value],
    unit: shown,
    distribution: { shape: 'point', value: (value * shown.numerator) / shown.denominator },
  }
}

const leaf = (value: number, text: string): Leaf => ({ label, unit: text, quantity: point(value, text) })

/** A number in each month: its own index, from 0. */
function counting(builder: GraphBuilder) {
  return builder.apply('indexMonth', [], undefined)
}

describe('leaves', () => {
  it('keep what they are given', () => {
    const builder = new GraphBuilder(MONTHS)
    const context = { strategy: 'rent' }
    const quantity = point(90, 'GB')
    builder.input('a.size', { label, unit: 'TB', quantity, context, provenance, path: 'storage.size' })
    builder.choice('a.count', leaf(2, 'GPU'))
    const [size, count] = builder.build().nodes
    expect(size).toEqual({
      kind: 'leaf',
      role: 'input',
      index: 0,
      id: 'a.size',
      label,
      context,
      dimension: unit('B').dimension,
      unit: unit('GB'),
      shape: 'scalar',
      quantity,
      provenance,
      path: 'storage.size',
    })
    expect(count).toMatchObject({
      role: 'choice',
      index: 1,
      provenance: undefined,
      path: undefined,
    })
    expect(count?.context).toEqual({})
  })

  it('without a quantity have the unit of their field', () => {
    const builder = new GraphBuilder(MONTHS)
    builder.input('a.price', { label, unit: 'USD/GPU-h', quantity: undefined })
    expect(builder.build().nodes[0]).toMatchObject({ quantity: undefined, unit: unit('USD/GPU-h') })
  })

  it('refuse a quantity in a unit that does not fit the field', () => {
    const builder = new GraphBuilder(MONTHS)
    const dollarsForYuan: Leaf = { label, unit: 'CNY', quantity: point(1, 'USD') }
    expect(() => builder.input('a.price', dollarsForYuan)).toThrow(
      'a.price: input of usd and cny: expected CNY',
    )
  })

  it('of definitions are in base units beside what they are written in', () => {
    const builder = new GraphBuilder(MONTHS)
    const index = builder.definition('a.rate', 5, { label, unit: '%', provenance })
    const life = builder.definition('a.life', 4, { label, unit: 'year', provenance })
    const { nodes } = builder.build()
    expect(nodes[index]).toMatchObject({ role: 'definition', provenance, shape: 'scalar' })
    // 5 ÷ 100, and 4 × 12 months.
    expect(nodes[index]).toHaveProperty('quantity', {
      form: 'point',
      numbers: [5],
      unit: unit('%'),
      distribution: { shape: 'point', value: 0.05 },
    })
    expect(nodes[life]).toHaveProperty('quantity.distribution.value', 48)
  })

  it('of literals have no name', () => {
    const builder = new GraphBuilder(MONTHS)
    builder.literal(-1, 'month')
    expect(builder.build().nodes[0]).toEqual({
      kind: 'leaf',
      role: 'definition',
      index: 0,
      id: undefined,
      label: undefined,
      context: {},
      dimension: unit('month').dimension,
      unit: unit('month'),
      shape: 'scalar',
      quantity: point(-1, 'month'),
      provenance: undefined,
      path: undefined,
    })
  })
})

describe('formulas', () => {
  it('keep their operation, inputs and parameters, and have no name', () => {
    const builder = new GraphBuilder(MONTHS)
    const months = counting(builder)
    const sum = builder.sum(builder.div(months, builder.literal(1, 'month')))
    expect(nodeAt(builder.build(), sum)).toEqual({
      kind: 'formula',
      role: 'formula',
      index: 3,
      id: undefined,
      label: undefined,
      context: {},
      dimension: unit('month').dimension,
      unit: unit(''),
      shape: 'scalar',
      operation: 'sum',
      inputs: [2],
      params: { from: 0, to: MONTHS },
    })
  })

  it('refuse too few and too many inputs', () => {
    const builder = new GraphBuilder(MONTHS)
    const one = builder.literal(1, '')
    for (const inputs of [[], [one], [one, one, one]])
      expect(() => builder.apply('sub', inputs, undefined), String(inputs.length)).toThrow(InvariantError)
    expect(() => builder.add()).toThrow('wrong number of inputs')
    const sum = builder.add(one)
    expect(nodeAt(builder.build(), sum)).toMatchObject({ operation: 'add', inputs: [one] })
  })

  it('refuse inputs of another graph', () => {
    const builder = new GraphBuilder(MONTHS)
    expect(() => builder.each(0)).toThrow('no node at this index')
  })

  it('refuse a range of months outside the plan, and take the whole plan', () => {
    const builder = new GraphBuilder(MONTHS)
    const months = counting(builder)
    for (const range of [
      { from: -1, to: MONTHS },
      { from: 0, to: MONTHS + 1 },
    ])
      expect(() => builder.apply('top', [months], range)).toThrow('a range of months outside the plan')
    expect(() => builder.apply('top', [months], { from: 0, to: MONTHS })).not.toThrow()
  })

  it('have a method each: the value of every one by hand', () => {
    const builder = new GraphBuilder(MONTHS)
    const months = counting(builder)
    const number = (value: number, text: string) =>
      builder.definition(`a.n${builder.build().nodes.length}`, value, { label, unit: text, provenance })
    const [seven, two] = [number(7, 'USD'), number(2, 'USD')]
    const [start, span] = [number(1, 'month'), number(2, 'month')]
    const values = {
      add: builder.add(seven, two, two),
      total: builder.total(seven, two),
      sub: builder.sub(seven, two),
      div: builder.div(seven, two),
      ceil: builder.ceil(seven, two),
      min: builder.min(seven, two),
      mul: builder.mul(seven, two, two),
      alone: builder.mul(seven),
      at: builder.at(seven, start),
      spread: builder.spread(seven, start, span),
      each: builder.each(seven),
      monthly: builder.monthly(seven),
    }
    const sum = builder.sum(builder.apply('diff', [months], undefined))
    const evaluation = evaluate(builder.build())
    const found = Object.fromEntries(
      Object.entries(values).map(([name, index]) => [name, [...(evaluation.values[index] ?? [])]]),
    )
    expect(found).toEqual({
      add: [11],
      total: [9],
      sub: [5],
      div: [3.5],
      ceil: [8],
      min: [2],
      mul: [28],
      alone: [7],
      at: [0, 7, 0, 0],
      spread: [0, 3.5, 3.5, 0],
      each: [7, 7, 7, 7],
      monthly: [7, 7, 7, 7],
    })
    // 0, then 1 more each month.
    expect([...(evaluation.values[sum] ?? [])]).toEqual([3])
  })

  it('that are monthly stay the node they are', () => {
    const builder = new GraphBuilder(MONTHS)
    const months = counting(builder)
    expect(builder.monthly(months)).toBe(months)
  })
})

describe('names', () => {
  it('give a formula its id, label, context and unit, and the first one stays', () => {
    const builder = new GraphBuilder(MONTHS)
    const index = builder.add(builder.literal(1, 'month'))
    const naming = { label, unit: 'year', context: { line: 'rent' } }
    expect(builder.name('a.wait', index, naming)).toBe(index)
    expect(builder.name('b.wait', index, { label: { key: 'other' }, unit: 'USD' })).toBe(index)
    const { ids, nodes } = builder.build()
    expect(nodes[index]).toMatchObject({ id: 'a.wait', label, unit: unit('year'), context: { line: 'rent' } })
    expect([...ids]).toEqual([
      ['a.wait', index],
      ['b.wait', index],
    ])
  })

  it('have an empty context unless one is given', () => {
    const builder = new GraphBuilder(MONTHS)
    const index = builder.name('a.b', builder.add(builder.literal(1, '')), { label, unit: '' })
    expect(nodeAt(builder.build(), index).context).toEqual({})
  })

  it('refuse a unit the formula does not give', () => {
    const builder = new GraphBuilder(MONTHS)
    const months = builder.add(builder.literal(1, 'month'))
    expect(() => builder.name('a.b', months, { label, unit: 'h' })).toThrow(
      'a.b: name of month and h: the formula does not give h',
    )
    expect(() => builder.name('a.c', months, { label, unit: '' })).toThrow(
      'a.c: name of month and 1: the formula does not give a pure number',
    )
  })

  it.each(['a', 'A.b', '1.b', 'a.', 'a.B', 'a..b', 'a.b ', ' a.b', 'a.b-c'])('refuse %j as an id', (id) => {
    expect(() => new GraphBuilder(MONTHS).input(id, leaf(1, ''))).toThrow('not an id')
  })

  it.each(['a.b', 'a1_x.0', 'own.nodes.h100_8'])('take %s as an id', (id) => {
    expect(() => new GraphBuilder(MONTHS).input(id, leaf(1, ''))).not.toThrow()
  })

  it('refuse one id for two nodes, and take it twice for one', () => {
    const builder = new GraphBuilder(MONTHS)
    const index = builder.input('a.b', leaf(1, ''))
    expect(() => builder.input('a.b', leaf(1, ''))).toThrow('two nodes with one id')
    expect(builder.name('a.b', index, { label, unit: '' })).toBe(index)
  })
})

describe('steps without a name', () => {
  /** One number plus itself, so many times over, all but the last without a name. */
  function nested(builder: GraphBuilder, steps: number, start = builder.literal(1, '')) {
    let node = start
    for (let step = 0; step < steps; step++) node = builder.add(node)
    return node
  }

  it('may be four deep; what is deeper is listed', () => {
    const builder = new GraphBuilder(MONTHS)
    builder.name('a.four', nested(builder, 4), { label, unit: '' })
    expect(builder.build().tooDeep).toEqual([])
    builder.name('a.five', nested(builder, 5), { label, unit: '' })
    expect(builder.build().tooDeep).toEqual(['a.five'])
  })

  it('count from an operation without inputs as from any other', () => {
    const builder = new GraphBuilder(MONTHS)
    builder.name('a.five', nested(builder, 4, counting(builder)), { label, unit: 'month' })
    expect(builder.build().tooDeep).toEqual(['a.five'])
  })

  it('count along the deepest input, from the last name on', () => {
    const builder = new GraphBuilder(MONTHS)
    const named = builder.name('a.three', nested(builder, 3), { label, unit: '' })
    builder.name('a.more', nested(builder, 4, named), { label, unit: '' })
    expect(builder.build().tooDeep).toEqual([])
    const [deep, flat] = [nested(builder, 4), builder.literal(0, '')]
    builder.name('a.first', builder.sub(deep, flat), { label, unit: '' })
    builder.name('a.second', builder.sub(flat, deep), { label, unit: '' })
    expect(builder.build().tooDeep).toEqual(['a.first', 'a.second'])
  })
})

it('builds what is there, and no more', () => {
  const builder = new GraphBuilder(MONTHS)
  builder.input('a.b', leaf(1, ''))
  const pair = { one: 'a', other: 'b', rho: 0.5 }
  builder.correlate(pair)
  const graph = builder.build()
  builder.input('a.c', leaf(1, ''))
  builder.correlate(pair)
  expect(graph).toMatchObject({ months: MONTHS, correlations: [pair], tooDeep: [] })
  expect(graph.nodes).toHaveLength(1)
  expect([...graph.ids]).toEqual([['a.b', 0]])
})

it('calls so much a month a flow, and nothing else', () => {
  const isFlowIn = (text: string) => isFlow(unit(text))
  expect(['USD/month', '/month', 'GPU-h/year'].map(isFlowIn)).toEqual([true, true, true])
  expect(['', 'USD', 'month', 'USD-month', 'USD/h'].map(isFlowIn)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})
