import { type Evaluation, explain, figureJson, figureRatio, findNode } from '@kilotoken/cost-core'
import type { Database } from '@kilotoken/db'
import { compileSample } from './load-sample.ts'

const GPUS = 'cloud.serving.gpus'
const USERS = 'serving.users'
const UTILISATION = 'cloud.serving.utilisation'
const DEPTH = 3

/** The two chains that end in a number of GPUs for the same users: by arithmetic alone, and by what answers in time. */
export async function explainGpuGap(database: Database) {
  const factors = ['hardware', 'energy'] as const
  const computeOnly = await compileSample(database, { scenario: 'compute_only', factors })
  const fleet = await compileSample(database, { scenario: 'guosheng', factors })
  return {
    users: figureOf(fleet.evaluation, USERS),
    ratio: figureRatio(figureOf(fleet.evaluation, GPUS), figureOf(computeOnly.evaluation, GPUS)),
    computeOnly: chain(computeOnly.evaluation),
    fleet: chain(fleet.evaluation),
  }
}

function chain(evaluation: Evaluation) {
  return { gpus: explain(evaluation, GPUS, { depth: DEPTH }), utilisation: figureOf(evaluation, UTILISATION) }
}

function figureOf(evaluation: Evaluation, id: string) {
  return figureJson(evaluation, findNode(evaluation.graph, id).index)
}
