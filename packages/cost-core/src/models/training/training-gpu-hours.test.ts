import { describe, expect, it } from 'vitest'
import { trainingFigures, trainingNumbers } from '../../../test/training-plan.ts'

const close = (got: number, want: number) => {
  expect(Math.abs(got / want - 1), `${got} is not ${want}`).toBeLessThan(1e-9)
}
// 6 · 100e9 · 1e12 FLOP at half of 1,000 TFLOP/s: a third of a million GPU-hours; 1,600 GB to hold it.
const pretrain = (fields: string) =>
  `  base: { kind: pretrain, start: 2027-03, parameters: 100B, tokens: 1T, mfu: 50%, goodput: 100%, ${fields} }`
const HOURS = 6e23 / 5e14 / 3600

describe('GPU-hours of a run', () => {
  it('fall over the months the cluster needs, the last with its part', () => {
    const figures = trainingFigures(pretrain('cluster: 200'))
    const months = HOURS / 200 / 730
    close(figures('rent.base.days').value ?? 0, HOURS / 200 / 24)
    const byMonth = figures('rent.base.gpu_hours_by_month').values ?? []
    expect(byMonth.slice(0, 2)).toEqual([0, 0])
    expect(byMonth[2]).toBeCloseTo(200 * 730, 6)
    expect(byMonth[3]).toBeCloseTo(200 * 730, 6)
    expect(byMonth[4]).toBeCloseTo(200 * 730 * (months - 2), 6)
    close(figures('rent.base.gpu_hours_by_month').value ?? 0, HOURS)
  })

  it('all fall in the start month without a cluster', () => {
    const byMonth = trainingFigures(pretrain('experiments: 1'))('rent.base.gpu_hours_by_month').values ?? []
    close(byMonth[2] ?? 0, HOURS)
    expect(byMonth.filter((hours) => hours !== 0)).toHaveLength(1)
  })

  it('tell how long one of many runs keeps the cluster', () => {
    const figure = trainingNumbers(
      '  tune: { kind: finetune, method: full, parameters: 1B, mfu: 50%, goodput: 100%, cluster: 4, ' +
        'runs: 1 run/month, tokens_per_run: 6B }',
    )
    close(figure('rent.tune.days_per_run'), (6e9 * 6e9) / 5e14 / 3600 / 4 / 24)
  })
})

describe('the memory of a run', () => {
  it('asks for a least number of GPUs: 1,600 GB in 80 GB each', () => {
    const figure = trainingNumbers(pretrain('cluster: 60'))
    expect(figure('rent.base.least_gpus')).toBe(20)
    expect(figure('rent.base.model_copies')).toBe(3)
    expect(figure('rent.base.cluster')).toBe(60)
  })

  it('just fits the least, and not one fewer', () => {
    close(trainingNumbers(pretrain('cluster: 20'))('rent.base.days'), HOURS / 20 / 24)
    const figures = trainingFigures(pretrain('cluster: 19'))
    const absent = { kind: 'infeasible', reasons: ['rent.base.least_gpus'] }
    expect(figures('rent.base.days')).toMatchObject({ value: null, absent })
    expect(figures('rent.base.gpu_hours_by_month')).toMatchObject({ value: null, absent })
    close(figures('rent.base.gpu_hours').value ?? 0, HOURS)
  })

  it('is not checked on hardware whose memory nobody knows', () => {
    close(trainingNumbers(pretrain('cluster: 1'), 'dark-8')('rent.base.days'), HOURS / 24)
    expect(() => trainingNumbers(pretrain('cluster: 1'), 'dark-8')('rent.base.least_gpus')).toThrow()
  })
})
