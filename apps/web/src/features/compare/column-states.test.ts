import { readFileSync } from 'node:fs'
import type { Catalogue } from '@kilotoken/cost-core'
import { describe, expect, it } from 'vitest'
import type { ColumnChoice } from './column-choice.ts'
import { areSameColumns, isReady } from './column-state.ts'
import { columnStates, type LoadedPlans, newColumnCache } from './column-states.ts'

const figure = (value: number, unit: string) =>
  ({ value, unit, source: 'data sheet', date: '2020-05-14', evidence: 'published' }) as const
const CATALOGUE: Catalogue = {
  accelerators: [{ key: 'a100-sxm-80gb', name: 'A100', peak: { bf16: figure(312, 'TFLOP/s') } }],
  models: [],
  nodes: [
    {
      key: 'a100-sxm-8',
      name: '8 × A100',
      accelerator: 'a100-sxm-80gb',
      accelerators: figure(8, 'GPU/node'),
    },
  ],
}
const SAMPLE = readFileSync(new URL('../../../../../examples/chatgpt-2023.yaml', import.meta.url), 'utf8')
const EVERYTHING = SAMPLE.replace('factors: [hardware, energy]', 'factors: [hardware, energy, labour]')

const LOADED: LoadedPlans = {
  plans: {
    a: { name: 'Sample', newest: 2, documents: { 1: 'not a plan', 2: SAMPLE } },
    b: { name: 'Everything', newest: 1, documents: { 1: EVERYTHING } },
    c: { name: 'On its way', newest: 1, documents: {} },
  },
  failures: { gone: 'gone', 'a/7': 'gone', away: 'unavailable' },
}

const choice = (part: Partial<ColumnChoice> = {}): ColumnChoice => ({
  plan: 'a',
  version: undefined,
  scenario: undefined,
  strategy: 'cloud',
  ...part,
})

const states = (choices: readonly ColumnChoice[], base = 0, cache = newColumnCache()) =>
  columnStates(choices, LOADED, CATALOGUE, undefined, base, cache)

describe('columnStates', () => {
  it.each([
    ['a plan that is not there', choice({ plan: 'gone' }), 'gone'],
    ['a version that is not there', choice({ version: 7 }), 'gone'],
    ['a server that does not answer', choice({ plan: 'away' }), 'unavailable'],
    ['a strategy the version does not have', choice({ strategy: 'nothing' }), 'noStrategy'],
    ['a scenario the version does not have', choice({ scenario: 'nothing' }), 'noScenario'],
    ['a text that is no plan', choice({ version: 1 }), 'unworkable'],
  ])('says of %s what is wrong', (_, wanted, kind) => {
    const [state] = states([wanted])
    expect(state).toMatchObject({ state: 'problem', problem: { kind } })
  })

  it('a node the catalogue does not have makes a plan unworkable', () => {
    const [state] = columnStates(
      [choice()],
      LOADED,
      { ...CATALOGUE, nodes: [] },
      undefined,
      0,
      newColumnCache(),
    )
    expect(state).toMatchObject({ state: 'problem', problem: { kind: 'unworkable' } })
  })

  it('waits for what is not known yet', () => {
    for (const plan of ['c', 'unheard']) expect(states([choice({ plan })])[0]?.state).toBe('loading')
    const [state] = columnStates([choice()], LOADED, undefined, undefined, 0, newColumnCache())
    expect(state?.state).toBe('loading')
  })

  it('compiles what columns share once', () => {
    const ready = states([
      choice(),
      choice({ version: 2, strategy: 'self_built' }),
      choice({ scenario: 'sinolink' }),
    ]).filter(isReady)
    const [cloud, own, sinolink] = ready.map(({ column }) => column.compiled)
    expect(cloud).toBe(own)
    expect(cloud).not.toBe(sinolink)
    expect(ready[2]?.source.scenario).toEqual({ en: 'Sinolink', zh: '国金证券' })
  })

  it('gives the same columns again, until what counts in them changes', () => {
    const cache = newColumnCache()
    const ready = (base: number) => states([choice(), choice({ plan: 'b' })], base, cache).filter(isReady)
    const first = ready(0)
    expect(areSameColumns(first, ready(0))).toBe(true)
    expect(areSameColumns(first, ready(1))).toBe(false)
    expect(areSameColumns(first, first.slice(1))).toBe(false)
  })

  it("counts in every column what the base's plan counts", () => {
    const columns = [choice(), choice({ plan: 'b' })]
    const factors = (base: number) =>
      states(columns, base)
        .filter(isReady)
        .map(({ column }) => column.compiled.factors.length)
    expect(factors(0)).toEqual([2, 2])
    expect(factors(1)).toEqual([3, 3])
  })
})
