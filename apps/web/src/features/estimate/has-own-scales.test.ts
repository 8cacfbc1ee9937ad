import { expect, test } from 'vitest'
import { hasOwnScales } from './has-own-scales.ts'

const stage = (workload: string, ...totals: number[]) => ({
  workload,
  bars: totals.map((total, index) => ({ strategy: `s${index}`, total, unit: 'USD', segments: [] })),
})

test('stages that compare share an axis, whatever small one stands beside them', () => {
  const stages = [
    stage('pretrain', 1_694_850, 508_999),
    stage('finetune', 13_105, 3936),
    stage('serving', 11_197_193, 3_362_749),
  ]
  expect(hasOwnScales(stages)).toBe(false)
})

test('a stage that dwarfs every other one gives each its own', () => {
  const stages = [stage('pretrain', 1_372_330, 383_326), stage('serving', 603_060_946, 168_449_961)]
  expect(hasOwnScales(stages)).toBe(true)
})

test('the border is twenty-fold between the dearest bars', () => {
  expect(hasOwnScales([stage('a', 20, 1), stage('b', 1)])).toBe(false)
  expect(hasOwnScales([stage('a', 20.1, 1), stage('b', 1)])).toBe(true)
})

test('one stage, or none, has nothing to hide', () => {
  expect(hasOwnScales([stage('a', 5)])).toBe(false)
  expect(hasOwnScales([])).toBe(false)
})
