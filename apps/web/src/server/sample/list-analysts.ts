import { type Evaluation, type FactorGroup, figureJson, findNode, type Scenario } from '@kilotoken/cost-core'
import type { Database } from '@kilotoken/db'
import { compileSample, loadSample } from './load-sample.ts'

/** What the scenario cards can print beside their own key figure. */
const CARD_FIGURES = {
  gpus: 'cloud.serving.gpus',
  training: 'cloud.pretrain.total.cost',
  perThousandTokens: 'cloud.serving.cost_per_1k_tokens',
  perDay: 'cloud.serving.cost_per_day',
  perQuery: 'cloud.serving.cost_per_query',
} as const

/** The plan's scenarios in its order, each with its key figures under the same counted factors. */
export async function listAnalysts(database: Database, factors: readonly FactorGroup[]) {
  const document = await loadSample(database)
  return Promise.all(
    [...document.scenarios.keys()].map(async (key) => {
      const { evaluation, scenario } = await compileSample(database, { scenario: key, factors })
      return {
        key,
        label: scenario?.label ?? key,
        date: scenario?.date,
        ...cardFigures(evaluation, scenario),
      }
    }),
  )
}

function cardFigures(evaluation: Evaluation, scenario: Scenario | undefined) {
  const of = (id: string) => figureJson(evaluation, findNode(evaluation.graph, id).index)
  return {
    card: of(scenario?.card ?? CARD_FIGURES.training),
    gpus: of(CARD_FIGURES.gpus),
    training: of(CARD_FIGURES.training),
    perThousandTokens: of(CARD_FIGURES.perThousandTokens),
    perDay: of(CARD_FIGURES.perDay),
    perQuery: of(CARD_FIGURES.perQuery),
  }
}
