import { describe, expect, it } from 'vitest'
import { problemsIn } from '../../../test/training-plan.ts'

const pretrain = (fields: string) =>
  problemsIn(`  base: { kind: pretrain, start: 2027-01, parameters: 1B, tokens: 1T, ${fields} }`)
const tune = (fields: string) => problemsIn(`  tune: { kind: finetune, tokens_per_run: 1M, ${fields} }`)
const data = (fields: string) => problemsIn(`  corpus: { kind: data, months: 2027-01..2027-02, ${fields} }`)
const ONCE = 'start: 2027-02, runs: 1, parameters: 1B'

describe('a pre-training', () => {
  it.each([
    ['goodput: 90%, checkpoint: { time: 1 min, mtbf: 8 h }', { goodput: 'NOT_BESIDE' }],
    ['checkpoint: { time: 1 min }', { 'checkpoint.mtbf': 'MISSING' }],
    ['goodput: 90%, checkpoint: { time: 1 min }', { 'checkpoint.every': 'MISSING' }],
    ['checkpoint: { time: 1 min }, cluster: 100', {}],
    ['goodput: 90%, checkpoint: { time: 1 min, every: 1 h }', {}],
    ['attention: { layers: 3 }', { 'attention.width': 'MISSING', 'attention.context': 'MISSING' }],
    ['mfu: 140%', { mfu: 'OUT_OF_DOMAIN' }],
  ])('with %s', (fields, want) => {
    const paths = Object.entries(want).map(([path, code]) => [`workloads.base.${path}`, code])
    expect(pretrain(fields)).toEqual(Object.fromEntries(paths))
  })
})

describe('a fine-tuning', () => {
  it.each([
    [`method: full, ${ONCE}`, {}],
    ['method: full, start: 2027-02, runs: 1', { base: 'MISSING' }],
    [`method: full, model: gpt, ${ONCE}`, { parameters: 'NOT_BESIDE' }],
    ['method: full, start: 2027-02, runs: 1, base: nothing', { base: 'UNKNOWN_KEY' }],
    [
      'method: full, start: 2027-02, runs: 1, model: gpt, active_parameters: 1B',
      { active_parameters: 'NOT_BESIDE' },
    ],
    [`method: full, adapter_share: 1%, ${ONCE}`, { adapter_share: 'NOT_FOR_METHOD' }],
    [`method: lora, dequantisation: 1%, ${ONCE}`, { dequantisation: 'NOT_FOR_METHOD' }],
    [`method: qlora, rl: { epochs: 2 }, ${ONCE}`, { rl: 'NOT_FOR_METHOD' }],
    [`method: magic, ${ONCE}`, { method: 'NOT_ONE_OF' }],
    ['method: full, runs: 1, parameters: 1B', { start: 'MISSING' }],
    ['method: full, runs: 2 run/month, parameters: 1B, start: 2027-02', { start: 'RUNS_A_MONTH' }],
    [`method: full, ${ONCE}, from: 2027-02`, { from: 'RUNS_AT_START' }],
    ['method: full, runs: 2 run/month, parameters: 1B, from: 2029-02', { from: 'OUTSIDE_HORIZON' }],
    [
      'method: full, runs: 2 run/month, parameters: 1B, from: 2027-05, until: 2027-04',
      { until: 'ENDS_BEFORE_START' },
    ],
    ['method: full, runs: 2 users, parameters: 1B, start: 2027-02', { runs: 'WRONG_UNIT' }],
    ['method: full, runs: { start: 2 run/month, growth: 5%/month }, parameters: 1B, until: 2028-12', {}],
  ])('with %s', (fields, want) => {
    const paths = Object.entries(want).map(([path, code]) => [`workloads.tune.${path}`, code])
    expect(tune(fields)).toEqual(Object.fromEntries(paths))
  })
})

describe('data', () => {
  it.each([
    ['volume: 1 TB', { cleaning: 'MISSING' }],
    ['cleaning: 1 USD/GB', { volume: 'MISSING' }],
    ['labelling: { items: 3 }', { 'labelling.cost': 'MISSING' }],
    ['labelling: { hourly_cost: 3 }', { 'labelling.hours': 'MISSING' }],
    ['labelling: {}', { 'labelling.items': 'MISSING' }],
    ['storage: {}', { 'storage.size': 'MISSING', 'storage.price': 'MISSING' }],
    ['storage: { size: 1 TB, tiers: { hot: { size: 1 TB, price: 2 } } }', { 'storage.size': 'NOT_BESIDE' }],
    ['storage: { size: 1 TB, price: 2, until: 2026-12 }', { 'storage.until': 'OUTSIDE_HORIZON' }],
    [
      'storage: { tiers: { cool: { size: 1 TB, price: 2, from: 2027-06, until: 2027-05 } } }',
      { 'storage.tiers.cool.until': 'ENDS_BEFORE_START' },
    ],
    ['crawl: { volume: 1 TB }', { 'crawl.price': 'MISSING' }],
    ['cleaning_compute: { tpu: { hours: 1 } }', { 'cleaning_compute.tpu': 'UNKNOWN_FIELD' }],
  ])('with %s', (fields, want) => {
    const paths = Object.entries(want).map(([path, code]) => [`workloads.corpus.${path}`, code])
    expect(data(fields)).toEqual(Object.fromEntries(paths))
  })

  it('outside the plan, or the wrong way round', () => {
    const months = (text: string) => problemsIn(`  corpus: { kind: data, months: ${text} }`)
    expect(months('2026-12..2027-01')).toEqual({ 'workloads.corpus.months': 'OUTSIDE_HORIZON' })
    expect(months('2027-05..2027-01')).toEqual({ 'workloads.corpus.months': 'LOW_ABOVE_HIGH' })
  })
})
