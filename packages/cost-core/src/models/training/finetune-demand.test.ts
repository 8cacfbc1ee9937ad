import { describe, expect, it } from 'vitest'
import { trainingFigures, trainingNumbers } from '../../../test/training-plan.ts'

const close = (got: number, want: number) => {
  expect(Math.abs(got / want - 1), `${got} is not ${want}`).toBeLessThan(1e-9)
}
const tune = (fields: string) => `  tune: { kind: finetune, ${fields} }`
const ONCE = 'start: 2027-02, runs: 3, tokens_per_run: 40M'
const MONTHLY = 'runs: 2 run/month, tokens_per_run: 40M'

describe('fine-tuning', () => {
  it('every weight takes 6 · N for each token of all runs', () => {
    const figure = trainingNumbers(tune(`method: full, parameters: 8B, ${ONCE}`))
    close(figure('tune.flop'), 6 * 8e9 * 3 * 40e6)
    close(figure('tune.memory'), 8 * 16)
  })

  it('adapters takes 4 · N for the frozen weights and 6 for each trained one', () => {
    const figure = trainingNumbers(tune(`method: lora, parameters: 8B, adapter_share: 1%, ${ONCE}`))
    close(figure('tune.adapter_parameters'), 0.08e9)
    close(figure('tune.flop_per_trained_token'), 4 * 8e9 + 6 * 0.08e9)
    close(figure('tune.flop'), (4 * 8e9 + 6 * 0.08e9) * 40e6 * 3)
    // 2 bytes for each of 8B frozen, 16 for each of 80M trained.
    close(figure('tune.weights_memory'), 2 * 8 + 2 * 0.08)
    close(figure('tune.memory'), 2 * 8 + 16 * 0.08)
  })

  it('adapters on four bits takes half as much again, and a quarter of the memory', () => {
    const figures = trainingFigures(tune(`method: qlora, parameters: 8B, ${ONCE}`))
    const figure = (id: string) => figures(id).value ?? Number.NaN
    expect(figures('tune.dequantisation')).toMatchObject({ value: 50, evidence: 'assumed' })
    expect(figures('tune.adapter_share')).toMatchObject({ value: 0.5, evidence: 'assumed' })
    close(figure('tune.flop'), (4 * 8e9 + 6 * 0.04e9) * 40e6 * 1.5 * 3)
    close(figure('tune.memory'), (4.127 / 8) * 8 + 16 * 0.04)
  })

  it('goes on from a pre-training of the plan, with its active parameters', () => {
    const base =
      '  base: { kind: pretrain, start: 2027-01, parameters: 100B, active_parameters: 10B, tokens: 1T }\n'
    const figure = trainingNumbers(base + tune(`method: full, base: base, ${ONCE}`))
    close(figure('tune.flop'), 6 * 10e9 * 3 * 40e6)
    close(figure('tune.memory'), 1600)
  })

  it('goes on from a model of the catalogue', () => {
    const figure = trainingNumbers(tune(`method: lora, model: MoE-100B, adapter_share: 2%, ${ONCE}`))
    // One token meets 2% of the 10B it uses; all of 2% of the 100B are kept.
    close(figure('tune.flop'), (4 * 10e9 + 6 * 0.2e9) * 40e6 * 3)
    close(figure('tune.memory'), 2 * 100 + 16 * 2)
  })

  it('names a model that the catalogue does not know, with the nearest', () => {
    expect(() => trainingNumbers(tune(`method: full, model: moe-10b, ${ONCE}`))).toThrow(
      /"code":"MODEL_NOT_IN_CATALOGUE","params":\{"key":"moe-10b","nearest":"moe-100b"\}/u,
    )
  })

  it('every month from one through another', () => {
    const figures = trainingFigures(
      tune(`method: full, parameters: 8B, from: 2027-07, until: 2027-09, ${MONTHLY}`),
    )
    const values = figures('tune.runs_by_month').values ?? []
    expect(values.map((value, month) => [month, value]).filter(([, value]) => value !== 0)).toEqual([
      [6, 2],
      [7, 2],
      [8, 2],
    ])
    close(figures('tune.flop').value ?? 0, 6 * 8e9 * 40e6 * 6)
    const hours = (6 * 8e9 * 40e6) / (1e15 * 0.4 * 0.9) / 3600
    close(figures('rent.tune.gpu_hours_per_run').value ?? 0, hours)
    close(figures('rent.tune.gpu_hours').value ?? 0, hours * 6)
    expect(figures('rent.tune.gpu_hours_by_month').values?.[6]).toBeCloseTo(hours * 2, 12)
  })

  it('every month of the plan where no months are given', () => {
    const figure = trainingNumbers(tune(`method: full, parameters: 8B, ${MONTHLY}`))
    close(figure('tune.flop'), 6 * 8e9 * 40e6 * 2 * 24)
  })
})

describe('reinforcement learning', () => {
  const rl = (fields: string) =>
    tune(`method: rl, parameters: 8B, mfu: 40%, goodput: 100%, ${ONCE}, rl: { ${fields} }`)

  it('writes, scores and trains, each with its own arithmetic', () => {
    const figure = trainingNumbers(
      rl('prompt_tokens_per_run: 10M, generation_mfu: 5%, reward_parameters: 2B, epochs: 2'),
    )
    const tokens = 50e6
    close(figure('tune.rollout_flop'), 2 * 8e9 * tokens)
    close(figure('tune.reference_flop'), 2 * 8e9 * tokens)
    close(figure('tune.reward_flop'), 2 * 2e9 * tokens)
    close(figure('tune.update_flop'), 6 * 8e9 * tokens * 2)
    close(figure('tune.flop'), (16e9 + 16e9 + 4e9 + 96e9) * tokens * 3)
    const hours = (flop: number, mfu: number) => (flop * tokens * 3) / (1e15 * mfu) / 3600
    close(figure('rent.tune.rollout_gpu_hours'), hours(16e9, 0.05))
    close(figure('rent.tune.scoring_gpu_hours'), hours(20e9, 0.4))
    close(figure('rent.tune.update_gpu_hours'), hours(96e9, 0.4))
    close(figure('rent.tune.gpu_hours'), hours(16e9, 0.05) + hours(116e9, 0.4))
  })

  it('keeps a reference and a reward model in memory beside the trained one', () => {
    close(trainingNumbers(rl('reward_parameters: 2B'))('tune.memory'), 8 * 16 + 2 * (8 + 2))
    close(trainingNumbers(rl('reference_passes: 0'))('tune.memory'), 8 * 16)
  })

  it('spends most of its hours on writing, though not most of its FLOP', () => {
    const figure = trainingNumbers(rl('epochs: 1'))
    expect(figure('tune.rollout_flop') / figure('tune.flop_per_run')).toBeCloseTo(0.2, 9)
    // 2/0.1 of 2/0.1 + 8/0.4.
    expect(figure('rent.tune.rollout_gpu_hours') / figure('rent.tune.gpu_hours')).toBeCloseTo(0.5, 9)
  })
})
