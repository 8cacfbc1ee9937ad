import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, findNode } from '../readings/figure.ts'
import type { AnswerCatalogue, PlanAnswers } from './plan-answers.ts'
import { planFromAnswers } from './plan-from-answers.ts'

const figure = (value: number, unit: string) =>
  ({ value, unit, source: 'made for this test', date: '2026-01-01', evidence: 'published' }) as const
const CATALOGUE: AnswerCatalogue = {
  accelerators: [
    {
      key: 'quick',
      name: 'Quick',
      peak: { bf16: figure(1000, 'TFLOP/s') },
      tdp: figure(700, 'W'),
      prices: [{ figure: figure(25_000, 'USD') }],
    },
    { key: 'priceless', name: 'Priceless', peak: { fp16: figure(100, 'TFLOP/s') }, prices: [] },
  ],
  nodes: [
    { key: 'eight', name: 'Eight', accelerator: 'quick', accelerators: figure(8, 'GPU/node') },
    { key: 'old', name: 'Old', accelerator: 'priceless', accelerators: figure(4, 'GPU/node') },
  ],
  models: [
    {
      key: 'medium',
      name: 'Medium',
      parameters: figure(70e9, 'param'),
      activeParameters: figure(70e9, 'param'),
    },
  ],
}
const ANSWERS: PlanAnswers = {
  name: 'Chat',
  language: 'en',
  model: 'medium',
  usersPerDay: '10k',
  requestsPerUser: '5',
  tokensPerRequest: '1000',
  buy: 'both',
  node: 'eight',
  rentPrice: '2.50',
  months: 12,
  start: '2027-01',
  currency: 'USD',
}

function compiled(answers: PlanAnswers) {
  const made = planFromAnswers(answers, CATALOGUE)
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  const read = readPlan(made.text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, CATALOGUE)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}
const figureOf = (answers: PlanAnswers, id: string) => {
  const evaluation = evaluate(compiled(answers).graph)
  return figureJson(evaluation, findNode(evaluation.graph, id).index).value
}

test('ten thousand users, five requests, a thousand tokens each: fifty million tokens a day', () => {
  expect(figureOf(ANSWERS, 'service.tokens_per_day')).toBeCloseTo(50e6, 0)
  // 2 × 70e9 FLOP for each token, at 1e15 FLOP/s and the middle of 15%..40%; three times the mean at the peak, and a
  // fifth of the fleet in reserve.
  const gpus = (2 * 70e9 * 50e6) / 86_400 / (1e15 * 0.275)
  expect(figureOf(ANSWERS, 'rented.service.gpus')).toBe(Math.ceil((gpus * 3) / 0.8))
})

test('both ways of buying are two strategies to compare', () => {
  expect(compiled(ANSWERS).strategies.map(({ key }) => key)).toEqual(['rented', 'owned'])
  expect(compiled({ ...ANSWERS, buy: 'own', rentPrice: '' }).strategies.map(({ key }) => key)).toEqual([
    'owned',
  ])
})

test.each<[keyof PlanAnswers, Partial<PlanAnswers>, string]>([
  ['name', { name: ' ' }, 'MISSING'],
  ['model', { model: 'mediun' }, 'UNKNOWN_KEY'],
  ['usersPerDay', { usersPerDay: '' }, 'MISSING'],
  ['usersPerDay', { usersPerDay: 'many' }, 'NUMBER_EXPECTED'],
  ['tokensPerRequest', { tokensPerRequest: '-3' }, 'OUT_OF_DOMAIN'],
  ['rentPrice', { rentPrice: '2 EUR/GPU-h' }, 'CURRENCY_MISMATCH'],
  ['start', { start: '2027-1' }, 'CIVIL_MONTH'],
  ['months', { months: 0 }, 'TOO_SMALL'],
  ['months', { months: 121 }, 'TOO_BIG'],
  ['months', { months: 1.5 }, 'WRONG_TYPE'],
  ['node', { node: 'old' }, 'NODE_WITHOUT_PRICE'],
  ['currency', { currency: 'CNY' }, 'PRICES_IN_USD'],
])('%s: %o is refused there', (path, part, code) => {
  const made = planFromAnswers({ ...ANSWERS, ...part }, CATALOGUE)
  expect('problems' in made && made.problems.map((one) => [one.path, one.code])).toEqual([[path, code]])
})

test('whatever is answered gives a plan that computes, or says which answer is wrong', () => {
  const amount = fc.oneof(
    fc.integer({ min: 1, max: 1_000_000 }).map(String),
    fc.constantFrom('10k', '8k to 12k', '5..9', '1万', 'x', '', '3 4', '"', '# no', 'tri(1; 2; 3)'),
  )
  const anyAnswers = fc.record<PlanAnswers>({
    name: fc.string(),
    language: fc.constantFrom('en', 'zh'),
    model: fc.constant('medium'),
    usersPerDay: amount,
    requestsPerUser: amount,
    tokensPerRequest: amount,
    buy: fc.constantFrom('rent', 'own', 'both'),
    node: fc.constantFrom('eight', 'old'),
    rentPrice: amount,
    months: fc.integer({ min: -1, max: 130 }),
    start: fc.constantFrom('2027-01', '2027-13', ''),
    currency: fc.constantFrom('USD', 'CNY', 'EUR'),
  })
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const made = planFromAnswers(answers, CATALOGUE)
      if ('problems' in made) expect(made.problems.every(({ path }) => path in answers)).toBe(true)
      else expect(compiled(answers).strategies.length).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})
