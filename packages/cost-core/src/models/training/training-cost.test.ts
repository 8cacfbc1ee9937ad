import { describe, expect, it } from 'vitest'
import { ROUND_CATALOGUE, trainingPlanText } from '../../../test/training-plan.ts'
import { readPlan } from '../../plan/read-plan.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { figureJson, findNode } from '../../readings/figure.ts'
import { compilePlan } from '../compile-plan.ts'

function costs(workloads: string) {
  const read = readPlan(trainingPlanText(workloads))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, ROUND_CATALOGUE)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  const { graph } = result.compiled
  const evaluation = evaluate(graph)
  return (id: string) => figureJson(evaluation, findNode(graph, id).index)
}

describe('what training costs at 2 dollars a GPU-hour', () => {
  it('is its hours, month by month, and the data beside it', () => {
    const figure = costs(
      '  corpus: { kind: data, months: 2027-01..2027-01, acquisition: 1000 USD }\n' +
        '  tune: { kind: finetune, method: full, parameters: 10B, mfu: 50%, goodput: 100%, ' +
        'runs: 2 run/month, from: 2027-03, until: 2027-06, tokens_per_run: 3B }',
    )
    // 6 · 10e9 · 3e9 FLOP at 5e14 a second: 100 GPU-hours a run, eight runs.
    expect(figure('rent_all.tune.compute.cost').value).toBeCloseTo(8 * 100 * 2, 9)
    expect(figure('rent_all.tune.compute.cost').values?.slice(0, 4)).toEqual([
      0,
      0,
      expect.closeTo(400, 9),
      expect.closeTo(400, 9),
    ])
    expect(figure('rent_all.total.cost').value).toBeCloseTo(2600, 9)
  })

  it('is no number where the cluster cannot hold the run, and the total says why', () => {
    const figure = costs(
      '  base: { kind: pretrain, start: 2027-01, parameters: 100B, tokens: 1B, cluster: 16 }',
    )
    expect(figure('rent_all.total.cost')).toMatchObject({
      value: null,
      absent: { kind: 'infeasible', reasons: ['rent.base.least_gpus'] },
    })
  })
})
