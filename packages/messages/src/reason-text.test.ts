import { expect, it } from 'vitest'
import { reasonText } from './reason-text.ts'

const NAMES = { strategies: {}, workloads: { base: { en: 'Base model', zh: '基础模型' } } }
const LEAST = {
  label: { key: 'measure.least_gpus' },
  context: { workload: 'base', strategy: 'cloud' },
  value: 14,
  unit: 'GPU',
}

it('says whose limit was passed and what it is', () => {
  expect(reasonText('cloud.base.least_gpus', LEAST, 'en', NAMES)).toBe(
    'Base model: the memory of the training run takes at least 14 GPU, and the cluster has fewer',
  )
  expect(reasonText('cloud.base.least_gpus', LEAST, 'zh-CN', NAMES)).toContain(
    '基础模型：训练至少需要 14 GPU',
  )
})

it('says a code as its sentence, and calls a figure without one by its name', () => {
  expect(reasonText('no_tokens', undefined, 'en', NAMES)).toBe('nothing of the strategy is counted in tokens')
  expect(reasonText('cloud.base.something', LEAST, 'en', NAMES)).toContain('fewest GPUs')
  expect(reasonText('unheard_of', undefined, 'en', NAMES)).toBe('unheard_of')
})
