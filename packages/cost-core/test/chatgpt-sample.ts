import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '../src/catalog/catalogue.ts'
import type { Graph } from '../src/graph/graph.ts'
import { type CompiledPlan, compilePlan } from '../src/models/compile-plan.ts'
import type { FactorGroup } from '../src/plan/factor-groups.ts'
import { type PlanDocument, readPlan } from '../src/plan/read-plan.ts'

export const SCENARIOS = ['guosheng', 'sinolink', 'semianalysis', 'compute_only', 'ranges'] as const

const figure = (value: number, unit: string) => ({
  value,
  unit,
  source: 'NVIDIA A100 data sheet',
  date: '2021-06-01',
  evidence: 'published' as const,
})

/** The little of the catalogue that the sample needs, so that the engine's tests need no other package. */
export const A100_CATALOGUE: Catalogue = {
  accelerators: [{ key: 'a100-sxm-80gb', name: 'A100 SXM 80GB', peak: { bf16: figure(312, 'TFLOP/s') } }],
  models: [],
  nodes: [
    {
      key: 'a100-sxm-8',
      name: '8 × A100',
      accelerator: 'a100-sxm-80gb',
      accelerators: figure(8, 'GPU/node'),
    },
  ],
}

/** The shipped sample as text. */
export const CHATGPT_TEXT = readFileSync(
  fileURLToPath(new URL('../../../examples/chatgpt-2023.yaml', import.meta.url)),
  'utf8',
)

function chatgptDocument(): PlanDocument {
  const read = readPlan(CHATGPT_TEXT)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.plan
}

export function chatgptPlan(scenario: string, factors?: readonly FactorGroup[]): CompiledPlan {
  const plan = chatgptDocument().scenarios.get(scenario)
  if (plan === undefined) throw new Error(`no scenario ${scenario}`)
  const result = compilePlan(plan, A100_CATALOGUE, factors)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}

export function chatgptGraph(scenario: string, factors?: readonly FactorGroup[]): Graph {
  return chatgptPlan(scenario, factors).graph
}
