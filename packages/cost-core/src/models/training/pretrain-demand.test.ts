import { describe, expect, it } from 'vitest'
import { trainingFigures, trainingNumbers } from '../../../test/training-plan.ts'

const close = (got: number, want: number) => {
  expect(Math.abs(got / want - 1), `${got} is not ${want}`).toBeLessThan(1e-9)
}
const pretrain = (fields: string) => `  base: { kind: pretrain, start: 2027-03, ${fields} }`

describe('a pre-training', () => {
  it('takes 6 · N · D: GPT-3 as published, 3.1428e23 FLOP or 3,637.5 PF-days', () => {
    const figure = trainingNumbers(pretrain('parameters: 174.6B, tokens: 300B, mfu: 50%, goodput: 100%'))
    close(figure('base.flop'), 6 * 174.6e9 * 300e9)
    expect(figure('base.flop') / (1e15 * 86_400)).toBeCloseTo(3637.5, 9)
    close(figure('rent.base.gpu_hours'), (6 * 174.6e9 * 300e9) / (1000e12 * 0.5) / 3600)
  })

  it('of a mixture of experts computes with the active parameters and remembers them all', () => {
    const figure = trainingNumbers(
      pretrain('parameters: 671B, active_parameters: 37B, tokens: 14.8T, experiments: 1.4'),
    )
    close(figure('base.flop'), 6 * 37e9 * 14.8e12 * 1.4)
    close(figure('base.memory'), (671e9 * 16) / 1e9)
  })

  it('adds 12 · layers · width · context for each token when the shape of attention is given', () => {
    // GPT-3 by table 2.1 of Brown et al.: 96 layers, width 12,288, context 2,048: 2.8% on top.
    const figure = trainingNumbers(
      pretrain('parameters: 175B, tokens: 300B, attention: { layers: 96, width: 12288, context: 2048 }'),
    )
    const perToken = 12 * 96 * 12_288 * 2048
    close(figure('base.attention_flop_per_token'), perToken)
    close(figure('base.attention_flop'), perToken * 300e9)
    close(figure('base.weights_flop'), 6 * 175e9 * 300e9)
    close(figure('base.flop'), (6 * 175e9 + perToken) * 300e9)
  })

  it('counts every run that was made, attention included', () => {
    const shape = 'attention: { layers: 10, width: 1000, context: 1000 }'
    const figure = trainingNumbers(pretrain(`parameters: 1B, tokens: 1T, ${shape}, experiments: 1.5`))
    close(figure('base.flop'), (6e9 + 12 * 10 * 1000 * 1000) * 1e12 * 1.5)
  })

  it('assumes an MFU and a goodput where none is given, and says so', () => {
    const figures = trainingFigures(pretrain('parameters: 1B, tokens: 1T'))
    expect(figures('base.mfu')).toMatchObject({ value: 40, unit: '%', evidence: 'assumed' })
    expect(figures('base.goodput')).toMatchObject({ value: 90, unit: '%', evidence: 'assumed' })
    close(figures('rent.base.gpu_hours').value ?? 0, 6e21 / (1e15 * 0.4 * 0.9) / 3600)
  })
})
