import { describe, expect, it } from 'vitest'
import { A100_CATALOGUE, CHATGPT_TEXT, chatgptPlan } from '../../test/chatgpt-sample.ts'
import { FACTOR_GROUPS } from '../plan/factor-groups.ts'
import { readPlan } from '../plan/read-plan.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, findNode } from '../readings/figure.ts'
import { compilePlan } from './compile-plan.ts'
import { planIssues } from './plan-issues.ts'

function figures(scenario: string, factors?: typeof FACTOR_GROUPS) {
  const { graph } = chatgptPlan(scenario, factors)
  const evaluation = evaluate(graph)
  return (id: string) => figureJson(evaluation, findNode(graph, id).index).value ?? Number.NaN
}

function compileText(text: string) {
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return compilePlan(read.plan.base, A100_CATALOGUE)
}

function expectClose(got: number, want: number): void {
  expect(Math.abs(got / want - 1), `${got} is not ${want}`).toBeLessThan(1e-9)
}

describe('the sample, by hand', () => {
  it('guosheng: 6ND over 312 TFLOP/s at 46.2%, at 2.2659 dollars an hour', () => {
    const figure = figures('guosheng')
    const hours = (6 * 174.6e9 * 300e9) / (312e12 * 0.462) / 3600
    expectClose(figure('cloud.pretrain.flop'), 3.1428e23)
    expectClose(figure('cloud.pretrain.gpu_hours'), hours)
    expectClose(figure('cloud.pretrain.days'), hours / 1024 / 24)
    expectClose(figure('cloud.pretrain.total.cost'), hours * 2.2659)
    expect(figure('cloud.pretrain.total.cost').toFixed(2)).toBe('1372329.55')
    expect(figure('cloud.pretrain.total.cost_cny').toFixed(2)).toBe('9743539.77')
    const own = 199_000 / (8 * 5 * 8760) + (6.5 / 8) * 0.08
    expectClose(figure('self_built.total.rate'), own)
    expectClose(figure('self_built.pretrain.total.cost'), hours * own)
    expect(figure('cloud.finetune.total.cost').toFixed(2)).toBe('24485.10')
    expectClose(figure('serving.tokens_per_day'), 17.33004e9)
    expect(figure('self_built.serving.nodes')).toBe(3798)
    expectClose(figure('self_built.serving.capex'), 755_802_000)
    expectClose(figure('self_built.serving.fleet_kwh_per_day'), 592_488)
    expectClose(figure('self_built.serving.fleet_energy_cost_per_day'), 47_399.04)
    expect(figure('cloud.serving.cost_per_day').toFixed(2)).toBe('1652221.77')
  })

  it('sinolink: the four published figures within one per cent', () => {
    const figure = figures('sinolink')
    const published = {
      'cloud.pretrain.total.cost': 1.7e6,
      'self_built.pretrain.total.cost': 0.51e6,
      'cloud.serving.cost_per_1k_tokens': 0.00177,
      'self_built.serving.cost_per_1k_tokens': 0.00053,
    }
    for (const [id, value] of Object.entries(published))
      expect(Math.abs(figure(id) / value - 1)).toBeLessThan(0.01)
    const own = 100_000 / (8 * 43_800) + (4.16 / 8) * 1.5 * 0.1
    expectClose(figure('self_built.total.rate'), own)
    expectClose(figure('cloud.pretrain.gpu_hours'), 3.15e23 / (312e12 * 0.213 * 0.94) / 3600)
    expectClose(figure('self_built.serving.cost_per_1k_tokens'), (3.5e14 / (312e12 * 0.213) / 3600) * own)
    expect(figure('compare.self_built_to_cloud.pretrain.ratio')).toBeCloseTo(0.3003, 4)
  })

  it('semianalysis: 28,936 GPUs around the clock, fifteen queries a user', () => {
    const figure = figures('semianalysis')
    expectClose(figure('cloud.serving.cost_per_day'), 28_936 * 24)
    expectClose(figure('cloud.serving.cost_per_query'), (28_936 * 24) / (13e6 * 15))
  })

  it('compute only: 2,206 GPUs where the fleet has 30,382', () => {
    const figure = figures('compute_only')
    expect(figure('cloud.serving.flop_rate')).toBeCloseTo(137.65, 2)
    expect(figure('cloud.serving.gpus')).toBe(2206)
    const fleet = figures('guosheng')
    expect(fleet('cloud.serving.gpus') / figure('cloud.serving.gpus')).toBeCloseTo(13.77, 2)
    // The same arithmetic, fourteen times the GPUs: a fourteenth of the use.
    expect(figure('cloud.serving.utilisation') / fleet('cloud.serving.utilisation')).toBeCloseTo(13.77, 2)
  })

  it('counts what it is told to count: off is not zero cost, it is not in the total', () => {
    const some = figures('guosheng')
    const all = figures('guosheng', FACTOR_GROUPS)
    expect(some('cloud.corpus.total.cost')).toBe(0)
    expectClose(all('cloud.corpus.total.cost'), 570 * 50 + 33_000 * 2 + 45 * 23 * 12)
    expectClose(some('cloud.staff.cost'), all('cloud.staff.cost'))
    const added = ['staff', 'data', 'storage', 'management'].reduce(
      (sum, line) => sum + all(`cloud.${line}.cost`),
      0,
    )
    expectClose(all('cloud.total.cost'), some('cloud.total.cost') + added)
  })

  it('charges people and overheads to workloads so that the parts add up', () => {
    const figure = figures('guosheng', FACTOR_GROUPS)
    const parts = ['pretrain', 'finetune', 'serving'].map((workload) =>
      figure(`self_built.${workload}.network.cost`),
    )
    expectClose(
      parts.reduce((sum, part) => sum + part, 0),
      2e6,
    )
  })
})

describe('what the plan leaves open', () => {
  it('is unpriced when a price is missing, and the total says what it leaves out', () => {
    const text = CHATGPT_TEXT.replace(/ {2}cloud:\n {4}kind: rent[\s\S]*?date: 2023-02-12\n/u, (block) =>
      block.replace(/ {4}price:[\s\S]*$/u, ''),
    )
    const result = compileText(text)
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    const evaluation = evaluate(result.compiled.graph)
    const figure = (id: string) => figureJson(evaluation, findNode(result.compiled.graph, id).index)
    expect(figure('cloud.pretrain.compute.cost').absent).toEqual({
      kind: 'unpriced',
      reasons: ['cloud.price'],
    })
    expect(figure('cloud.total.cost').incomplete).toEqual(['cloud.price'])
    expect(figure('self_built.total.cost').incomplete).toBeUndefined()
    expect(figure('compare.self_built_less_cloud.cost').incomplete).toEqual(['cloud.price'])
  })

  it('warns of a run that lasts longer than the plan', () => {
    const result = compileText(
      CHATGPT_TEXT.replace('start: 2023-01\n    parameters', 'start: 2023-12\n    parameters')
        .replace('months: 12', 'months: 12')
        .replace('cluster: 1024 GPU', 'cluster: 256 GPU'),
    )
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    const [issue, ...others] = planIssues(result.compiled, evaluate(result.compiled.graph))
    expect(others).toEqual([])
    expect(issue).toMatchObject({ severity: 'warning', code: 'RUNS_PAST_HORIZON' })
  })

  it('names a node the catalogue does not know, with the nearest one', () => {
    const result = compileText(CHATGPT_TEXT.replaceAll('node: a100-sxm-8', 'node: a100-sxm-9'))
    expect('problems' in result && result.problems[0]).toMatchObject({
      code: 'NOT_IN_CATALOGUE',
      path: 'options.cloud.node',
      params: { key: 'a100-sxm-9', nearest: 'a100-sxm-8' },
    })
  })
})
