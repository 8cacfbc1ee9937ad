import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { planSchema } from '../plan/plan-schema.ts'
import { readPlan } from '../plan/read-plan.ts'
import { describeSchema } from './describe-schema.ts'
import { editPlan } from './edit-plan.ts'
import { fieldEdits } from './field-edits.ts'
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
    if (form.is === 'list' && form.item.is === 'group')
      for (const [key, child] of Object.entries(form.item.shape)) walk(child, `${path}[].${key}`)
  }
  walk(planSchema('USD'), '')
  // A strategy is one option or one for each workload; overrides and published figures are the plan's own fields again.
  expect(unknown).toEqual(['.strategies.*', '.scenarios.*.set.*'])
})
