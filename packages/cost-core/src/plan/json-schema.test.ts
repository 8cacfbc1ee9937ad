import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Currency } from './currencies.ts'
import { type JsonSchema, planJsonSchema, SCHEMA_CURRENCIES } from './json-schema.ts'
import { readPlan } from './read-plan.ts'

const EXAMPLES = fileURLToPath(new URL('../../../../examples/', import.meta.url))

const examples = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(`${EXAMPLES}${file}`, 'utf8'))

/** Words that say which place asked for them. */
function schemaIn(currency: Currency): JsonSchema {
  return planJsonSchema(currency, {
    title: (name) => ({ en: name, zh: `${name}（中）` }),
    describe: (meta, fallback) => ({ en: `${meta.kind}|${fallback?.text ?? ''}`, zh: meta.kind }),
  })
}

const checkers = new Map<Currency, ValidateFunction>()

/** Made once a currency, which takes a while. */
function checkerOf(text: string): ValidateFunction {
  const { currency } = parse(text) as { currency: { plan: Currency } }
  // Formats are left to the patterns; the vocabulary of ours means nothing to it.
  const made =
    checkers.get(currency.plan) ??
    new Ajv2020({ strict: false, validateFormats: false, allErrors: true, inlineRefs: false }).compile(
      schemaIn(currency.plan),
    )
  checkers.set(currency.plan, made)
  return made
}

/** What the schema says of a text: the places it refuses. */
function refusals(text: string): readonly string[] {
  const check = checkerOf(text)
  return check(parse(text)) ? [] : (check.errors ?? []).map(({ instancePath }) => instancePath)
}

function at(schema: JsonSchema, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (found as Readonly<Record<string | number, unknown>>)[key],
    schema,
  )
}

function optionIn(schema: JsonSchema, kind: string): JsonSchema {
  const kinds = at(schema, 'properties', 'options', 'additionalProperties', 'oneOf') as readonly JsonSchema[]
  const found = kinds.find((one) => at(one, 'properties', 'kind', 'const') === kind)
  if (found === undefined) throw new Error(`no option of kind ${kind}`)
  return found
}

const SHORT = `\
kilotoken: plan/1
name: Short
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  chat:
    kind: serving
    demand: { tokens: { output: 1 Mtok/day } }
options:
  api: { kind: api, price: { output: 15 USD/Mtok } }
`

describe('the schema of a plan', () => {
  it('takes every example', () => {
    expect(examples.length).toBeGreaterThan(3)
    for (const text of examples) expect(refusals(text)).toEqual([])
    expect(refusals(SHORT)).toEqual([])
  })

  it.each([
    ['at the top', SHORT.replace('name: Short', 'name: Short\nnaem: Short'), ''],
    ['in a section', SHORT.replace('months: 12', 'months: 12, month: 1'), '/horizon'],
    ['in an option', SHORT.replace('kind: api,', 'kind: api, provider: acme,'), '/options/api'],
    [
      'in a quantity written as a map',
      SHORT.replace('15 USD/Mtok', '{ value: 15 USD/Mtok, sorce: list }'),
      '/options/api/price/output',
    ],
  ])('refuses an unknown field %s, as reading does', (_, text, place) => {
    expect(refusals(text)).toContain(place)
    const read = readPlan(text)
    expect('problems' in read && read.problems.map(({ code }) => code)).toContain('UNKNOWN_FIELD')
  })

  it('refuses what is missing, of the wrong kind or out of bounds', () => {
    expect(refusals(SHORT.replace('name: Short\n', ''))).toContain('')
    expect(refusals(SHORT.replace('months: 12', 'months: 121'))).toContain('/horizon/months')
    expect(refusals(SHORT.replace('2027-01', '2027-13'))).toContain('/horizon/start')
    expect(refusals(SHORT.replace('kind: api', 'kind: barter'))).toContain('/options/api/kind')
    expect(refusals(SHORT.replace('15 USD/Mtok', '[15]'))).toContain('/options/api/price/output')
  })

  it('says of a quantity in what unit it is, of which dimension, and what it may be', () => {
    expect(at(optionIn(schemaIn('CNY'), 'rent'), 'properties', 'price')).toMatchObject({
      title: 'rent.price',
      'x-title-zh': 'rent.price（中）',
      description: 'quantity|',
      $ref: '#/$defs/moving_quantity',
      'x-unit': 'CNY/GPU-h',
      'x-dimension': { cny: 1, gpu: -1, h: -1 },
      'x-domain': 'positive',
    })
  })

  it('says what counts where nothing is written, and why', () => {
    expect(at(schemaIn('USD'), 'properties', 'accounting', 'properties', 'book_life')).toMatchObject({
      description: 'quantity|5 years',
      default: '5 years',
      'x-default-reason': { en: 'no book life is given: five years, common for servers' },
    })
    expect(at(schemaIn('USD'), 'properties', 'horizon', 'properties', 'calendar')).toMatchObject({
      default: 'nominal',
    })
  })

  it('takes a number with a magnitude, and a correlation as two inputs and a number', () => {
    const withDraws = (text: string) => refusals(`${SHORT}uncertainty: ${text}\n`)
    expect(withDraws('{ trials: 100k, correlations: [[a.b, c.d, -0.4]] }')).toEqual([])
    expect(withDraws('{ trials: 0 }')).toEqual(['/uncertainty/trials'])
    expect(withDraws('{ trials: 1.5 }')).toEqual(['/uncertainty/trials'])
    expect(withDraws('{ correlations: [[a.b, c.d, 1.4]] }')).toEqual(['/uncertainty/correlations/0/2'])
    expect(withDraws('{ correlations: [[a.b, c.d]] }')).toEqual(['/uncertainty/correlations/0'])
    expect(withDraws('{ correlations: [[a.b, c.d, 0.4, 1]] }')).toContain('/uncertainty/correlations/0')
    const places = at(schemaIn('USD'), 'properties', 'uncertainty', 'properties') as JsonSchema
    expect(at(places, 'trials')).toMatchObject({
      description: 'number|10000',
      type: ['integer', 'string'],
      default: 10_000,
    })
    expect(at(places, 'correlations', 'items', 'prefixItems', 2)).toMatchObject({
      title: 'general.uncertainty.correlations.2',
      minimum: -1,
      maximum: 1,
    })
  })

  it('has no place that takes anything, but what a scenario sets', () => {
    const open: string[] = []
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return
      const { properties, additionalProperties, anyOf, oneOf, items, prefixItems } = schema as Record<
        string,
        unknown
      >
      const says = ['type', 'const', 'enum', 'anyOf', 'oneOf', '$ref'].some((keyword) => keyword in schema)
      if (!says) open.push(path)
      if (properties !== undefined && additionalProperties !== false) open.push(path)
      for (const [key, child] of Object.entries(properties ?? {})) walk(child, `${path}.${key}`)
      if (typeof additionalProperties === 'object') walk(additionalProperties, `${path}.*`)
      for (const [index, one] of [anyOf, oneOf, prefixItems].flatMap((list) =>
        Array.isArray(list) ? [...list.entries()] : [],
      ))
        walk(one, `${path}|${index}`)
      if (items !== undefined) walk(items, `${path}[]`)
    }
    for (const currency of SCHEMA_CURRENCIES) {
      const { $defs, ...schema } = schemaIn(currency)
      walk(schema, '')
      for (const [key, one] of Object.entries($defs as object)) walk(one, key)
    }
    expect([...new Set(open)]).toEqual(['.scenarios.*.set.*'])
  })
})
