import { beforeAll, describe, expect, it, vi } from 'vitest'
import { EXAMPLE, editedExample, estimateJson, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type Estimate = ReturnType<typeof estimateJson>

const base = estimateJson([EXAMPLE])
const PEAK = 312e12
const HOURS_A_YEAR = 8760

/** Relative difference to a value worked out from the inputs; the engine may only differ by rounding. */
function expectExactly(got: number, want: number): void {
  expect(Math.abs(got / want - 1)).toBeLessThan(1e-9)
}

describe('sinolink: the four published figures', () => {
  let estimate: Estimate
  beforeAll(() => {
    estimate = estimateJson([EXAMPLE, '--scenario', 'sinolink'])
  })

  it.each([
    ['cloud.pretrain.total.cost', 1_700_000],
    ['self_built.pretrain.total.cost', 510_000],
    ['cloud.serving.cost_per_1k_tokens', 0.00177],
    ['self_built.serving.cost_per_1k_tokens', 0.00053],
  ])('%s is within 1%% of %d', (id, published) => {
    expect(Math.abs(estimate.value(id) / published - 1)).toBeLessThan(0.01)
  })

  it('agrees with the closed forms of training and serving', () => {
    const trainingHours = (6 * 175e9 * 300e9) / (PEAK * 0.213 * 0.94) / 3600
    const hoursFor1k = (2 * 175e9 * 1000) / (PEAK * 0.213) / 3600
    const ownRate = 100_000 / (8 * 5 * HOURS_A_YEAR) + (4.16 / 8) * 1.5 * 0.1
    expectExactly(estimate.value('cloud.pretrain.gpu_hours'), trainingHours)
    expectExactly(estimate.value('self_built.total.rate'), ownRate)
    expectExactly(estimate.value('cloud.pretrain.total.cost'), trainingHours * 1.21)
    expectExactly(estimate.value('self_built.pretrain.total.cost'), trainingHours * ownRate)
    expectExactly(estimate.value('cloud.serving.cost_per_1k_tokens'), hoursFor1k * 1.21)
    expectExactly(estimate.value('self_built.serving.cost_per_1k_tokens'), hoursFor1k * ownRate)
    expect(estimate.unit('cloud.serving.cost_per_1k_tokens')).toBe('USD/ktok')
  })

  it('has self-built at three tenths of the cloud, in training as in serving', () => {
    for (const what of ['pretrain', 'serving'])
      expect(estimate.value(`compare.self_built_to_cloud.${what}.ratio`)).toBeCloseTo(0.3003, 4)
  })
})

describe('guosheng: the base', () => {
  let estimate: Estimate
  beforeAll(() => {
    estimate = estimateJson([EXAMPLE, '--scenario', 'guosheng'])
  })

  it.each([
    ['cloud.pretrain.flop', 3.1428e23, 'FLOP', 1e18],
    ['cloud.pretrain.gpu_hours', 605_644.36, 'GPU-h', 0.005],
    ['cloud.pretrain.days', 24.64, 'day', 0.005],
    ['cloud.pretrain.total.cost', 1_372_329.55, 'USD', 0.005],
    ['cloud.pretrain.total.cost_cny', 9_743_539.77, 'CNY', 0.005],
    ['self_built.pretrain.total.cost', 383_325.86, 'USD', 0.005],
    ['serving.tokens_per_day', 17.33e9, 'tok/day', 0.005e9],
    ['self_built.serving.nodes', 3798, 'node', 0],
    ['self_built.serving.capex', 755_802_000, 'USD', 0],
    ['self_built.serving.fleet_kwh_per_day', 592_488, 'kWh/day', 1e-6],
    ['self_built.serving.fleet_energy_cost_per_day', 47_399.04, 'USD/day', 0.005],
    ['cloud.serving.cost_per_day', 1_652_221.77, 'USD/day', 0.005],
  ])('%s is %d %s', (id, expected, unit, tolerance) => {
    expect(Math.abs(estimate.value(id) - expected)).toBeLessThanOrEqual(tolerance)
    expect(estimate.unit(id)).toBe(unit)
  })

  it('is what a command without a scenario computes', () => {
    expect(base.figures).toEqual(estimate.figures)
  })

  it('rounds nothing: the cost is the product of the hours and the price', () => {
    const hours = (6 * 174.6e9 * 300e9) / (PEAK * 0.462) / 3600
    expectExactly(estimate.value('cloud.pretrain.total.cost'), hours * 2.2659)
  })

  it('has every total the sum of its counted lines', () => {
    const lines = ['compute', 'depreciation', 'energy'].map((line) => `${line}.cost`)
    for (const strategy of ['cloud', 'self_built'])
      for (const subject of [strategy, `${strategy}.pretrain`, `${strategy}.serving`]) {
        const parts = lines.flatMap((line) => estimate.figures[`${subject}.${line}`]?.value ?? [])
        expectExactly(
          estimate.value(`${subject}.total.cost`),
          parts.reduce((sum, part) => sum + part, 0),
        )
      }
  })

  it('leaves labour, data, storage and management out until --factors all counts them', () => {
    const all = estimateJson([EXAMPLE, '--factors', 'all'])
    for (const strategy of ['cloud', 'self_built']) {
      const off = ['staff', 'data', 'storage', 'management', 'network'].flatMap(
        (line) => all.figures[`${strategy}.${line}.cost`]?.value ?? [],
      )
      expect(off.length).toBeGreaterThanOrEqual(4)
      for (const cost of off) expect(cost).toBeGreaterThan(0)
      expectExactly(
        all.value(`${strategy}.total.cost`),
        estimate.value(`${strategy}.total.cost`) + off.reduce((sum, cost) => sum + cost, 0),
      )
    }
    expect(estimate.value('cloud.corpus.total.cost')).toBe(0)
    expect(all.value('cloud.corpus.total.cost')).toBeCloseTo(28_500 + 66_000 + 12_420, 6)
  })

  it('counts what a list of factors names and nothing else', () => {
    const energy = estimateJson([EXAMPLE, '--factors', 'energy'])
    expect(energy.value('self_built.total.cost')).toBe(energy.value('self_built.energy.cost'))
    expect(energy.value('cloud.total.cost')).toBe(0)
  })
})

it('semianalysis: cost a day and a query', () => {
  const estimate = estimateJson([EXAMPLE, '--scenario', 'semianalysis'])
  expectExactly(estimate.value('cloud.serving.cost_per_day'), 28_936 * 24)
  expectExactly(estimate.value('cloud.serving.cost_per_query'), 694_464 / (13e6 * 15))
  expect(estimate.value('cloud.serving.cost_per_query')).toBeCloseTo(0.0035614, 7)
})

it('compute_only: 2,206 GPUs where the fleet has 30,382', () => {
  const estimate = estimateJson([EXAMPLE, '--scenario', 'compute_only'])
  const meanRate = (2 * 175e9 * 13e6 * 1000 * 1.33308) / 86_400 / 0.51
  expectExactly(estimate.value('cloud.serving.flop_rate'), meanRate / 1e15)
  expect(estimate.unit('cloud.serving.flop_rate')).toBe('PFLOP/s')
  expect(estimate.value('cloud.serving.flop_rate')).toBeCloseTo(137.65, 2)
  expect(estimate.value('cloud.serving.gpus')).toBe(Math.ceil((meanRate / PEAK) * 5))
  expect(estimate.value('cloud.serving.gpus')).toBe(2206)
  const fleet = base.value('cloud.serving.gpus')
  expect(fleet / estimate.value('cloud.serving.gpus')).toBeCloseTo(13.77, 2)
})

it('implied utilisation: 39.89% at the quoted price gives the published 0.177 cents for 1,000 tokens', () => {
  const file = editedExample(
    ['method: fleet', 'method: flop\n      mfu: 39.89%'],
    [
      `      gpus:
        value: 30382 GPU
        evidence: published
        source: "Guosheng Securities, How much compute does ChatGPT need: more than 30,000 A100"
        date: 2023-02-12
        note: { en: "sized by memory and latency for the busiest moment, not by arithmetic", zh: "按最繁忙时刻的显存与时延配置，而非按算力" }
`,
      '',
    ],
  )
  const cost = estimateJson([file]).value('cloud.serving.cost_per_1k_tokens')
  expectExactly(cost, ((2 * 175e9 * 1000) / (PEAK * 0.3989) / 3600) * 2.2659)
  expect(Math.abs(cost / 0.00177 - 1)).toBeLessThan(0.0005)
})

describe('the table', () => {
  it('has a row for every figure, in the language asked for', () => {
    const english = runCli(['estimate', EXAMPLE])
    const chinese = runCli(['estimate', EXAMPLE, '--lang', 'zh'])
    expect([english.status, chinese.status]).toEqual([0, 0])
    expect(english.stdout.split('\n')[0]).toMatch(/^figure +value +unit +known$/u)
    expect(chinese.stdout.split('\n')[0]).toMatch(/^数字 +数值 +单位 +依据$/u)
    const rows = (text: string) => text.trimEnd().split('\n').length - 1
    expect(rows(english.stdout)).toBe(Object.keys(base.figures).length)
    expect(rows(chinese.stdout)).toBe(rows(english.stdout))
    expect(english.stdout).toMatch(/^cloud\.pretrain\.total\.cost +1,372,329\.55 +USD +assumed$/mu)
    expect(chinese.stdout).toMatch(/^cloud\.pretrain\.total\.cost +1,372,329\.55 +美元 +假设$/mu)
  })

  it('follows the language of the environment', () => {
    expect(runCli(['estimate', EXAMPLE], { LANG: 'zh_CN.UTF-8' }).stdout).toContain('数值')
  })
})
