import { expect, test } from 'vitest'
import { A100_CATALOGUE, CHATGPT_TEXT, chatgptPlan } from '../../test/chatgpt-sample.ts'
import { compilePlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { costFinding } from './cost-breakdown.ts'
import { estimateView } from './estimate-view.ts'

const lines = new Map([
  ['energy', 60],
  ['depreciation', 240],
] as const)

test('owning below renting, and its largest line', () => {
  expect(costFinding(1000, 300, lines)).toEqual({
    kind: 'ownCheaper',
    share: 0.3,
    line: 'depreciation',
    lineShare: 0.8,
  })
})

test('renting below owning is told the other way round', () => {
  expect(costFinding(150, 300, lines)).toMatchObject({ kind: 'rentCheaper', share: 0.5 })
})

test('no winner within a per cent, and none without both totals', () => {
  expect(costFinding(302, 300, lines)).toEqual({ kind: 'same' })
  expect(costFinding(undefined, 300, lines)).toEqual({ kind: 'incomplete' })
  expect(costFinding(0, 300, lines)).toEqual({ kind: 'incomplete' })
})

test('the sample: bars come to their totals, and a stage in which nothing counts is left out', () => {
  const { breakdown, figures } = estimateView(chatgptPlan('sinolink'), undefined)
  expect(breakdown.stages.map(({ workload }) => workload)).toEqual(['pretrain', 'finetune', 'serving'])
  for (const { bars } of breakdown.stages)
    for (const bar of bars) {
      const sum = bar.lines.reduce((total, { value }) => total + value, 0)
      expect(Math.abs(sum / bar.total - 1)).toBeLessThan(1e-12)
      expect(bar.unit).toBe(figures[bar.id]?.unit)
    }
  // Set A: self-built is 0.3003 of the cloud; hardware 0.28539 of the 0.36339 dollars an hour.
  expect(breakdown.finding).toMatchObject({ kind: 'ownCheaper', line: 'depreciation' })
  const { share = 0, lineShare = 0 } = 'share' in breakdown.finding ? breakdown.finding : {}
  expect(share).toBeCloseTo(0.3003, 4)
  expect(lineShare).toBeCloseTo(0.28539 / 0.36339, 4)
})

test('an unpriced rent gives no verdict, though its total skips what is missing', () => {
  const text = CHATGPT_TEXT.replace(/ {2}cloud:\n {4}kind: rent[\s\S]*?date: 2023-02-12\n/u, (block) =>
    block.replace(/ {4}price:[\s\S]*$/u, ''),
  )
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, A100_CATALOGUE)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  expect(estimateView(result.compiled, undefined).breakdown.finding).toEqual({ kind: 'incomplete' })
})
