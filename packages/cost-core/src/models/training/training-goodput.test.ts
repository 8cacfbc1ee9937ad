import { describe, expect, it } from 'vitest'
import { trainingFigures, trainingNumbers } from '../../../test/training-plan.ts'

const close = (got: number, want: number) => {
  expect(Math.abs(got / want - 1), `${got} is not ${want}`).toBeLessThan(1e-9)
}
const pretrain = (fields: string) =>
  `  base: { kind: pretrain, start: 2027-01, parameters: 1B, tokens: 1T, mfu: 50%, ${fields} }`

describe('goodput from checkpoints', () => {
  it('of 120 s every 2,629.1 s against a failure every 8 h: 9.13% is lost', () => {
    const figure = trainingNumbers(pretrain('checkpoint: { time: 120 s, mtbf: 8 h }'))
    const interval = Math.sqrt(2 * 120 * 8 * 3600)
    close(figure('base.checkpoint_interval'), interval)
    expect(figure('base.checkpoint_interval')).toBeCloseTo(2629.1, 1)
    expect(figure('base.checkpoint_overhead')).toBeCloseTo(9.13, 2)
    close(figure('base.goodput'), 100 * (1 - 120 / interval - interval / (2 * 28_800)))
    close(figure('rent.base.gpu_hours'), 6e21 / (1e15 * 0.5 * (figure('base.goodput') / 100)) / 3600)
  })

  it('takes the interval that is given: 60 s every 30 min against 10 h', () => {
    const figure = trainingNumbers(pretrain('checkpoint: { every: 30 min, time: 60 s, mtbf: 10 h }'))
    // 1/30 to write, half of 30 min in 600 min to do again: 1/30 + 1/40.
    close(figure('base.checkpoint_overhead'), 100 * (1 / 30 + 1 / 40))
  })

  it('knows how often a cluster of this size fails: 50,677 GPU-hours over 16,384 GPUs', () => {
    const figures = trainingFigures(pretrain('cluster: 16384, checkpoint: { time: 60 s }'))
    close(figures('base.mtbf').value ?? 0, 50_677 / 16_384)
    expect(figures('base.mtbf').evidence).toBe('published')
  })

  it('takes the writing off a goodput that is stated beside it', () => {
    const figure = trainingNumbers(pretrain('goodput: 90%, checkpoint: { every: 30 min, time: 90 s }'))
    close(figure('base.checkpoint_overhead'), 5)
    close(figure('base.goodput'), 90 * 0.95)
  })

  it('cannot be where more than all of the time is lost, and says what by', () => {
    const figures = trainingFigures(pretrain('checkpoint: { time: 10 min, mtbf: 10 min }'))
    const absent = { kind: 'infeasible', reasons: ['base.checkpoint_overhead'] }
    expect(figures('base.goodput')).toMatchObject({ value: null, absent })
    expect(figures('rent.base.gpu_hours')).toMatchObject({ value: null, absent })
  })
})
