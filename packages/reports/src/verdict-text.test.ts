import type { BudgetReport } from '@kilotoken/cost-core'
import { expect, it } from 'vitest'
import { sampleReport } from '../test/sample-report.ts'
import { reportWords } from './report-words.ts'
import { verdictText } from './verdict-text.ts'

const sample = sampleReport()
const [cloud, own] = sample.summary
if (cloud === undefined || own === undefined) throw new Error('two strategies')

const said = (report: BudgetReport) =>
  (['en', 'zh-CN'] as const).map((locale) => verdictText(report, reportWords(report, locale)))

it('says which strategy costs least, and by how much', () => {
  // 604,457,761.14 − 168,840,125.96, and its share of the former.
  expect(said(sample)).toEqual([
    'Self-built costs least: 168,840,125.96 USD over 12 months, 435,617,635.18 USD (72.1%) below Cloud.',
    '自建成本最低：12 个月共 168,840,125.96 美元，比云端少 435,617,635.18 美元（72.1%）。',
  ])
})

it('says so of the base strategy, which is compared with nothing', () => {
  expect(said({ ...sample, cheapest: 'cloud' })).toEqual([
    'Cloud, the base strategy, costs least: 604,457,761.14 USD over 12 months.',
    '云端（基准）成本最低：12 个月共 604,457,761.14 美元。',
  ])
})

it('makes no contest of one strategy', () => {
  expect(said({ ...sample, summary: [cloud], cheapest: null })[0]).toBe(
    'Cloud costs 604,457,761.14 USD over 12 months.',
  )
  expect(said({ ...sample, summary: [{ ...cloud, total: { absent: 'unpriced' } }], cheapest: null })[0]).toBe(
    'Cloud has no total: 0 cost lines have no number.',
  )
})

it('does not choose between equals', () => {
  expect(said({ ...sample, cheapest: null })[0]).toBe(
    'Which strategy costs least cannot be said: the lowest totals are equal.',
  )
})
