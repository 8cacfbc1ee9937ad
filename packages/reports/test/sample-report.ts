import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  advanceRun,
  type BudgetReport,
  budgetReport,
  type Catalogue,
  compilePlan,
  FACTOR_GROUPS,
  readPlan,
  runResult,
  startRun,
} from '@kilotoken/cost-core'

const figure = (value: number, unit: string) => ({
  value,
  unit,
  source: 'NVIDIA A100 data sheet',
  date: '2021-06-01',
  evidence: 'published' as const,
})

/** The little of the catalogue that the sample needs. */
const CATALOGUE: Catalogue = {
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

const TEXT = readFileSync(
  fileURLToPath(new URL('../../../examples/chatgpt-2023.yaml', import.meta.url)),
  'utf8',
)

/** The shipped sample as a report: with pieces of its text replaced, with everything counted, with a simulation. */
export function sampleReport({
  edits = [],
  scenario,
  isAllCounted = false,
  isSimulated = false,
}: {
  readonly edits?: readonly (readonly [from: string, to: string])[]
  readonly scenario?: string
  readonly isAllCounted?: boolean
  readonly isSimulated?: boolean
} = {}): BudgetReport {
  const text = edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the sample does not contain ${from}`)
    return before.replaceAll(from, () => to)
  }, TEXT)
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const plan = scenario === undefined ? read.plan.base : read.plan.scenarios.get(scenario)
  if (plan === undefined) throw new Error(`no scenario ${scenario}`)
  const result = compilePlan(plan, CATALOGUE, isAllCounted ? FACTOR_GROUPS : undefined)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  const about = {
    planVersion: 7,
    scenario: scenario ?? null,
    book: { version: '2026.11', date: '2026-11' },
    engine: '1.0',
    generatedAt: '2026-11-29T09:00:00.000Z',
    zone: 'Asia/Shanghai',
  }
  if (!isSimulated) return budgetReport(result.compiled, about)
  const state = startRun(result.compiled, { trials: 1000, seed: 1 })
  advanceRun(state, 1000)
  return budgetReport(result.compiled, about, { result: runResult(state) })
}
