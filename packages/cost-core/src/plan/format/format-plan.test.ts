import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCollection, isMap, parseDocument, visit } from 'yaml'
import { readPlan } from '../read-plan.ts'
import { formatPlan } from './format-plan.ts'

const EXAMPLES = fileURLToPath(new URL('../../../../../examples/', import.meta.url))

const examples = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(`${EXAMPLES}${file}`, 'utf8'))

function formatted(text: string): string {
  const result = formatPlan(text)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.text
}

/** What a text says, once read: the plan as it stands and under each scenario. */
function meaning(text: string) {
  const read = readPlan(text)
  if ('problems' in read) return read.problems.map(({ code, path }) => ({ code, path }))
  const { base, scenarios } = read.plan
  return [base, ...scenarios.values()].map((plan) => ({ ...plan, scenarios: [...scenarios.keys()] }))
}

function comments(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|\s)#(.*)$/gmu)].map(([, words = '']) => words.trim()).sort()
}

const HAND = `\
# Written in a hurry.

workloads:
  # The only one.
  chat:
    # A number of GPUs.
    capacity: { gpus: { value: 8 GPUs }, method: fleet }
    # Answers people.
    kind: serving
    demand: {}
    # Nothing else yet.

# Who pays.
name: Hurry
currency: {plan: CNY}
kilotoken: plan/1
horizon: { months: 12,
  start: 2027-01 }

options:
  rent:
    kind: rent
    price:   # by mail
      date: 2027-01-01
      value: 3 元/GPU·小时
      # not signed
      note: asked for
    term: on_demand
    commitment: { value: 2 years }
    gpus_per_node: { value: 8 } # as most
scenarios:
  boom:
    set:
      options.rent.price: { value: 4 CNY/GPU*hours }
      options.rent.nodes: { growth: 5%/months, start: 3 台 }
    label: Boom
`

describe('a plan in its one form', () => {
  it('has canonical units and no maps around bare values; order, groups and comments stay', () => {
    expect(formatted(HAND)).toBe(`\
# Written in a hurry.

workloads:
  # The only one.
  chat:
    # A number of GPUs.
    capacity: { gpus: 8 GPUs, method: fleet }
    # Answers people.
    kind: serving
    demand: {}
    # Nothing else yet.

# Who pays.
name: Hurry
currency: { plan: CNY }
kilotoken: plan/1
horizon: { months: 12, start: 2027-01 }

options:
  rent:
    kind: rent
    price: # by mail
      date: 2027-01-01
      value: 3 CNY/GPU-h
      # not signed
      note: asked for
    term: on_demand
    commitment: 2 years
    gpus_per_node: { value: 8 } # as most
scenarios:
  boom:
    set:
      options.rent.price: 4 CNY/GPU-h
      options.rent.nodes: { growth: 5%/month, start: 3 node }
    label: Boom
`)
  })

  it.each([
    ['a magnitude before a unit', '10万元/台', '10万CNY/node'],
    ['units on both sides of a range', '10 元/台 到 2万 元/节点', '10 CNY/node 到 2万 CNY/node'],
    ['the sign of another currency, which stays', '3 $/nodes', '3 $/node'],
    ['a call', 'tri(1k; 2k; 3k) 元/台', 'tri(1k; 2k; 3k) CNY/node'],
    ['names that look like units', 'lognormal(p10=1, p90=2) CNY/node', 'lognormal(p10=1, p90=2) CNY/node'],
    ['what does not read', '3 元/parsecs', '3 元/parsecs'],
    ['a number', '3', '3'],
  ])('writes units under their own names: %s', (_, written, wanted) => {
    const plan = (price: string) => `options:\n  owned:\n    kind: own\n    price: "${price}"\n`
    expect(formatted(`currency: { plan: CNY }\n${plan(written)}`)).toBe(
      `currency: { plan: CNY }\n${plan(wanted)}`,
    )
  })

  it('keeps on one line what stands on one line, however long', () => {
    const label = `{ en: ${'long '.repeat(40)}x, zh: 长 }`
    const text = `name: ${label}\nfactors: [hardware, energy]\n`
    expect(formatted(text)).toBe(text)
  })

  it('says why it cannot', () => {
    expect(formatPlan('a: [')).toMatchObject({ problems: [{ code: 'YAML' }] })
    expect(formatPlan('- a')).toMatchObject({ problems: [{ code: 'NOT_A_PLAN' }] })
  })
})

describe('laws of the form', () => {
  it('examples are in form', () => {
    expect(examples.length).toBeGreaterThan(3)
    for (const text of examples) expect(formatted(text)).toBe(text)
  })

  it('a text says the same, keeps every comment, and is in form afterwards', () => {
    for (const text of [...examples, HAND]) {
      const once = formatted(text)
      expect(formatted(once)).toBe(once)
      expect(comments(once)).toEqual(comments(text))
      expect(meaning(once)).toEqual(meaning(text))
    }
  })

  it('so do texts in any order and in any layout', () => {
    const [short] = examples.toSorted((one, other) => one.length - other.length)
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(999)), (chances) => {
        const text = disordered(short ?? '', () => (chances.next().value ?? 0) / 1000)
        const once = formatted(text)
        expect(formatted(once)).toBe(once)
        expect(comments(once)).toEqual(comments(text))
        expect(meaning(once)).toEqual(meaning(text))
      }),
      { seed: 1, numRuns: 12 },
    )
  })
})

/** The same document with its maps in another order, some of them between braces and some with a comment. */
function disordered(text: string, chance: () => number): string {
  const document = parseDocument(text)
  visit(document, {
    Map(_, map, path) {
      const places = new Map(map.items.map((pair) => [pair, chance()]))
      map.items.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
      const isInside = path.some((above) => isCollection(above) && above.flow === true)
      if (!isInside) map.flow = chance() < 0.2 && path.length > 2
    },
    Pair(_, { key }, path) {
      const above = path.at(-1)
      const isFree = isMap(above) && above.flow !== true
      if (isFree && chance() < 0.1) (key as { commentBefore?: string }).commentBefore = ` said at ${chance()}`
    },
  })
  return document.toString({ lineWidth: 0 })
}
