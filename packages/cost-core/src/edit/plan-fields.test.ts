import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { planSchema } from '../plan/plan-schema.ts'
import { readPlan } from '../plan/read-plan.ts'
import { describeSchema } from './describe-schema.ts'
import { editPlan } from './edit-plan.ts'
import { addEntryEdits, removeEntryEdits } from './entry-edits.ts'
import { fieldEdits } from './field-edits.ts'
import type { PlanEdit } from './plan-edit.ts'
import type { PlanField, PlanPart, PlanSection } from './plan-field.ts'
import { planFields } from './plan-fields.ts'
import { readFieldText } from './read-field-text.ts'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../../examples/chatgpt-2023.yaml'), 'utf8')

function sectionsOf(text: string): readonly PlanSection[] {
  const result = planFields(text)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.sections
}
const partsOf = (text: string): readonly PlanPart[] => sectionsOf(text).flatMap(({ parts }) => parts)
const fieldsOf = (text: string): readonly PlanField[] => partsOf(text).flatMap(({ fields }) => fields)
function fieldAt(text: string, path: string): PlanField {
  const field = fieldsOf(text).find((one) => one.path === path)
  if (field === undefined) throw new Error(`no field ${path}`)
  return field
}

test('the sample is shown whole: every part in its section', () => {
  const parts = sectionsOf(SAMPLE).map(({ key, parts }) => [key, parts.map((part) => part.key)])
  expect(Object.fromEntries(parts)).toEqual({
    general: ['general'],
    data: ['corpus'],
    training: ['pretrain', 'finetune'],
    serving: ['serving'],
    options: ['cloud', 'self_built'],
    facilities: ['hall'],
    staff: ['platform', 'datacentre'],
    overheads: ['network', 'management'],
    accounting: ['accounting'],
    strategies: ['general', 'cloud', 'self_built'],
    scenarios: ['guosheng', 'sinolink', 'semianalysis', 'compute_only', 'ranges'],
  })
})

test('a quantity has its unit, its text as written, and where it is from', () => {
  expect(fieldAt(SAMPLE, 'workloads.pretrain.mfu')).toMatchObject({
    name: 'pretrain.mfu',
    kind: 'quantity',
    unit: '%',
    text: '46.2%',
    isOptional: true,
    defaultText: '40%',
    quantity: { shape: 'point', middle: 46.2 },
    provenance: { evidence: 'published', date: '2022-04-05' },
  })
  expect(fieldAt(SAMPLE, 'currency.rates.USD/CNY')).toMatchObject({
    name: 'general.currency.rates',
    text: '7.10',
  })
})

test('a range says its ends, its shape, and has a curve to draw', () => {
  const field = fieldAt(SAMPLE, 'scenarios.ranges.set.options.cloud.price')
  expect(field).toMatchObject({ name: 'rent.price', unit: 'USD/GPU-h', defaultText: '2.2659 USD/GPU-h' })
  expect(field.quantity).toMatchObject({ shape: 'lognormal' })
  expect(field.quantity?.low).toBeCloseTo(1.9, 6)
  expect(field.quantity?.high).toBeCloseTo(2.7, 6)
  const heights = field.quantity?.density?.map(({ y }) => y) ?? []
  expect(Math.max(...heights)).toBe(1)
  expect(heights.every((y) => y >= 0 && y <= 1)).toBe(true)
  const xs = field.quantity?.density?.map(({ x }) => x) ?? []
  expect(xs.every((x, at) => at === 0 || x > (xs[at - 1] ?? x))).toBe(true)
})

test('what is left out is there, with its default', () => {
  expect(fieldAt(SAMPLE, 'options.self_built.installation')).toMatchObject({
    text: undefined,
    isOptional: true,
  })
  const bare = SAMPLE.replace(/uncertainty:\n.*\n.*\n/u, '')
  expect(fieldAt(bare, 'uncertainty.trials')).toMatchObject({ text: undefined, isOptional: true })
})

test('what counts where a field is left empty is said, whether the plan or the model takes it', () => {
  const bare = SAMPLE.replace(/ {4}goodput:\n.*\n.*\n.*\n/u, '')
  expect(fieldAt(bare, 'workloads.pretrain.goodput')).toMatchObject({ text: undefined, defaultText: '90%' })
  expect(fieldAt(SAMPLE, 'workloads.finetune.adapter_share')).toMatchObject({ defaultText: '0.5%' })
  expect(fieldAt(SAMPLE, 'workloads.finetune.rl.generation_mfu')).toMatchObject({ defaultText: '10%' })
})

test('the first month of the fiscal year is a choice of twelve, however it is written', () => {
  const path = 'horizon.fiscal_year_starts'
  expect(fieldAt(SAMPLE, path)).toMatchObject({
    kind: 'choice',
    text: undefined,
    defaultText: 'January',
    isOptional: true,
  })
  const written = SAMPLE.replace('months: 12', 'months: 12\n  fiscal_year_starts: 4月')
  const field = fieldAt(written, path)
  expect(field.text).toBe('April')
  expect(field.choices).toHaveLength(12)
  expect(editPlan(written, fieldEdits(field, 'July'))).toEqual({ text: written.replace('4月', 'July') })
  expect(readFieldText(field, 'Julember')).toMatchObject({ problem: { code: 'NOT_ONE_OF' } })
  const wrong = SAMPLE.replace('months: 12', 'months: 12\n  fiscal_year_starts: Julember')
  expect(fieldAt(wrong, path).text).toBe('Julember')
})

test('references list what may be named', () => {
  expect(fieldAt(SAMPLE, 'workloads.finetune.base')).toMatchObject({ kind: 'reference', to: 'workload' })
  expect(fieldAt(SAMPLE, 'options.self_built.facility').choices).toEqual(['hall'])
  expect(fieldAt(SAMPLE, 'staff.platform.for')).toMatchObject({ kind: 'several', text: 'cloud, self_built' })
  expect(fieldAt(SAMPLE, 'strategies.cloud')).toMatchObject({
    text: 'cloud',
    choices: ['cloud', 'self_built'],
  })
})

test('typing what is there changes nothing, in any field', () => {
  for (const field of fieldsOf(SAMPLE))
    if (field.text !== undefined && field.kind !== 'variant')
      // As another field of the same text would be typed: the same text, not known to be the same.
      expect(
        editPlan(SAMPLE, fieldEdits({ ...field, text: undefined, provenance: undefined }, field.text)),
        field.path,
      ).toEqual({
        text: SAMPLE,
      })
}, 30_000)

test.each([
  ['24', []],
  ['２４', []],
  ['12.5', ['WRONG_TYPE int']],
  ['-1', ['TOO_SMALL undefined']],
  ['ten', ['WRONG_TYPE number']],
])('the months may be %s, or it is said what is wrong with that', (text, faults) => {
  const edited = editPlan(SAMPLE, fieldEdits(fieldAt(SAMPLE, 'horizon.months'), text))
  if ('problems' in edited) throw new Error('not edited')
  const read = readPlan(edited.text)
  const problems = 'problems' in read ? read.problems : []
  expect(problems.map(({ code, params }) => `${code} ${params.expected}`)).toEqual(faults)
})

test('a number typed over a cited one is assumed, with its source still at hand', () => {
  const edited = editPlan(SAMPLE, fieldEdits(fieldAt(SAMPLE, 'options.cloud.price'), '3 USD/GPU-h'))
  if ('problems' in edited) throw new Error('not edited')
  const field = fieldAt(edited.text, 'options.cloud.price')
  expect(field).toMatchObject({
    text: '3 USD/GPU-h',
    provenance: { evidence: 'assumed', date: '2023-02-12' },
  })
  const again = fieldEdits(field, '4 USD/GPU-h')
  expect(again).toEqual([{ kind: 'quantity', path: ['options', 'cloud', 'price'], text: '4 USD/GPU-h' }])
})

test('another way to size the fleet begins with its own fields', () => {
  const field = fieldAt(SAMPLE, 'workloads.serving.capacity.method')
  expect(field).toMatchObject({
    kind: 'variant',
    text: 'fleet',
    choices: ['flop', 'fleet', 'given', 'roofline'],
  })
  const edited = editPlan(SAMPLE, fieldEdits(field, 'flop'))
  if ('problems' in edited) throw new Error('not edited')
  expect(fieldAt(edited.text, 'workloads.serving.capacity.mfu').text).toBeUndefined()
  expect(fieldsOf(edited.text).some(({ path }) => path === 'workloads.serving.capacity.gpus')).toBe(false)
})

function afterEdits(text: string, edits: readonly PlanEdit[]): string {
  const edited = editPlan(text, edits)
  if ('problems' in edited) throw new Error(JSON.stringify(edited.problems))
  return edited.text
}

test('correlations are entries of two inputs and a number, added, filled in and taken out', () => {
  const head = fieldAt(SAMPLE, 'uncertainty.correlations')
  expect(head).toMatchObject({ kind: 'entries', choices: [], entry: { naming: 'place' } })
  let text = afterEdits(SAMPLE, addEntryEdits(head, '1'))
  const filled = ['workloads.pretrain.mfu', 'options.cloud.price', '-0.4']
  for (const [at, typed] of filled.entries()) {
    const field = fieldAt(text, `uncertainty.correlations.0.${at}`)
    expect([field.name, field.isOptional]).toEqual([`general.uncertainty.correlations.${at}`, false])
    text = afterEdits(text, fieldEdits(field, typed))
  }
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  expect(read.plan.base.uncertainty.correlations).toEqual([[filled[0], filled[1], -0.4]])
  const rho = fieldAt(text, 'uncertainty.correlations.0.2')
  expect(readFieldText(rho, '0.3')).toEqual({ quantity: undefined })
  expect(readFieldText(rho, '1.3')).toMatchObject({ problem: { code: 'TOO_BIG' } })
  const without = afterEdits(text, removeEntryEdits(fieldAt(text, 'uncertainty.correlations'), '1'))
  expect(fieldAt(without, 'uncertainty.correlations').choices).toEqual([])
})

test('half a plan is shown as far as it goes', () => {
  const parts = partsOf('name: Half\nworkloads:\n  chat:\n    kind: serving\n    headroom: ten\n')
  const chat = parts.find(({ key }) => key === 'chat')
  expect(chat?.fields.find(({ name }) => name === 'serving.headroom')).toMatchObject({
    text: 'ten',
    quantity: undefined,
  })
  expect(chat?.fields.find(({ name }) => name === 'serving.parameters')).toMatchObject({
    text: undefined,
    isOptional: true,
  })
  const trained = partsOf('name: Half\nworkloads:\n  base:\n    kind: pretrain\n').at(1)
  expect(trained?.fields.find(({ name }) => name === 'pretrain.parameters')).toMatchObject({
    text: undefined,
    isOptional: false,
  })
  expect(planFields('a: [')).toMatchObject({ problems: [{ code: 'YAML' }] })
  expect(planFields('just words')).toMatchObject({ problems: [{ code: 'NOT_A_PLAN' }] })
})

test.each([
  ['workloads.pretrain.mfu', '40% to 52%', undefined],
  ['workloads.pretrain.mfu', '140%', 'OUT_OF_DOMAIN'],
  ['workloads.pretrain.start', '2023-13', 'CIVIL_MONTH'],
  ['workloads.corpus.months', '2023-01', 'CIVIL_MONTH_RANGE'],
  ['workloads.pretrain.tokens', '', 'MISSING'],
  ['workloads.pretrain.mfu', '', undefined],
  ['workloads.finetune.runs', '2', undefined],
  ['workloads.finetune.runs', '2/month', undefined],
  ['workloads.finetune.runs', '2 kW', 'WRONG_UNIT'],
  ['workloads.finetune.tokens_per_run', '40M tok', undefined],
  ['options.self_built.installation', '', undefined],
  ['options.cloud.term', 'for_ever', 'NOT_ONE_OF'],
  ['horizon.months', '1.5', 'WRONG_TYPE'],
  ['uncertainty.trials', '100k', undefined],
  ['uncertainty.trials', '1.5', 'WRONG_TYPE'],
  ['uncertainty.trials', '1k to 2k', 'ONE_NUMBER'],
])('%s refuses or takes "%s"', (path, text, code) => {
  const read = readFieldText(fieldAt(SAMPLE, path), text)
  expect('problem' in read ? read.problem.code : undefined).toBe(code)
})

test('no part of the schema is of a kind that the form cannot show', () => {
  const unknown: string[] = []
  const walk = (schema: z.ZodType, path: string): void => {
    const { form } = describeSchema(schema)
    if (form.is === 'other') unknown.push(path)
    if (form.is === 'group')
      for (const [key, child] of Object.entries(form.shape)) walk(child, `${path}.${key}`)
    if (form.is === 'variants')
      for (const [key, child] of Object.entries(form.of)) walk(child, `${path}.${key}`)
    if (form.is === 'entries') walk(form.value, `${path}.*`)
    if (form.is === 'list' && form.item.is === 'other') unknown.push(`${path}[]`)
    if (form.is === 'list' && form.item.is === 'tuple')
      for (const [at, child] of form.item.items.entries()) walk(child, `${path}[].${at}`)
    if (form.is === 'list' && form.item.is === 'group')
      for (const [key, child] of Object.entries(form.item.shape)) walk(child, `${path}[].${key}`)
  }
  walk(planSchema('USD'), '')
  // A strategy is one option or one for each workload; overrides and published figures are the plan's own fields again.
  expect(unknown).toEqual(['.strategies.*', '.scenarios.*.set.*'])
})

test('an exchange rate is asked for where something is in its currency, and one way round', () => {
  const ratesOf = (currency: string, price = '2 USD/GPU-h') =>
    fieldsOf(`
kilotoken: plan/1
name: Two monies
horizon: { start: 2027-01, months: 12 }
currency: ${currency}
options: { cloud: { kind: rent, term: on_demand, price: ${price} } }
`)
      .filter(({ path }) => path.startsWith('currency.rates.'))
      .map(({ key = '' }) => key)
      .toSorted()
  expect(ratesOf('{ plan: USD }')).toEqual([])
  expect(ratesOf('{ plan: USD, show_also: [CNY] }')).toEqual(['CNY/USD', 'USD/CNY'])
  expect(ratesOf('{ plan: USD, show_also: [CNY], rates: { USD/CNY: 7.10 } }')).toEqual(['USD/CNY'])
  expect(ratesOf('{ plan: USD, rates: { USD/EUR: 0.9 } }')).toEqual(['USD/EUR'])
  expect(ratesOf('{ plan: USD }', '2 EUR/GPU-h')).toEqual(['EUR/USD', 'USD/EUR'])
})

test('a scenario that sets the growth alone shows it, as a field of its own', () => {
  const path = 'scenarios.boom.set.workloads.chat.demand.tokens.input.growth'
  const text = `
kilotoken: plan/1
name: Growing
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  chat:
    kind: serving
    demand: { tokens: { input: { start: 1 Mtok/day, growth: 2%/month }, output: 1 Mtok/day } }
scenarios: { boom: { set: { workloads.chat.demand.tokens.input.growth: 9%/month } } }
`
  expect(fieldAt(text, path)).toMatchObject({ text: '9%/month', defaultText: '2%/month', unit: '%/month' })
})
