import type { Catalogue, CatalogueFigure } from '../src/catalog/catalogue.ts'
import { GraphBuilder } from '../src/graph/graph-builder.ts'
import { calendarOf } from '../src/models/calendar.ts'
import { computeLaws } from '../src/models/compute-laws.ts'
import { dataLines } from '../src/models/data/data-lines.ts'
import type { ModelContext } from '../src/models/model-context.ts'
import { supplyOf } from '../src/models/supply.ts'
import { finetuneDemand } from '../src/models/training/finetune-demand.ts'
import { pretrainDemand } from '../src/models/training/pretrain-demand.ts'
import type { ModelSize } from '../src/models/training/training-demand.ts'
import { trainingGpuHours } from '../src/models/training/training-gpu-hours.ts'
import { type PlanDocument, readPlan } from '../src/plan/read-plan.ts'
import { evaluate } from '../src/readings/evaluate.ts'
import { type FigureJson, figureJson, findNode } from '../src/readings/figure.ts'

const figure = (value: number, unit: string): CatalogueFigure => ({
  value,
  unit,
  source: 'made up for a test',
  date: '2026-01-01',
  evidence: 'published',
})

/** One accelerator of 1,000 TFLOP/s and 80 GB, one whose memory is not known, and one mixture of experts. */
export const ROUND_CATALOGUE: Catalogue = {
  accelerators: [
    { key: 'round', name: 'Round', peak: { bf16: figure(1000, 'TFLOP/s') }, memory: figure(80, 'GB') },
    { key: 'dark', name: 'Dark', peak: { bf16: figure(1000, 'TFLOP/s') } },
  ],
  nodes: [
    { key: 'round-8', name: '8 × Round', accelerator: 'round', accelerators: figure(8, 'GPU/node') },
    { key: 'dark-8', name: '8 × Dark', accelerator: 'dark', accelerators: figure(8, 'GPU/node') },
  ],
  models: [
    {
      key: 'moe-100b',
      name: 'MoE 100B',
      parameters: figure(100e9, 'param'),
      activeParameters: figure(10e9, 'param'),
    },
  ],
}

/** A plan of two years from January 2027 whose work is `workloads` (YAML, indented by two), bought from `rent`. */
export function trainingPlanText(workloads: string, node = 'round-8'): string {
  return `kilotoken: plan/1
name: Training
horizon: { start: 2027-01, months: 24 }
currency: { plan: USD }
workloads:
${workloads}
options:
  rent: { kind: rent, term: on_demand, charge: used, node: ${node}, price: 2 USD/GPU-h }
accounting: { book_life: 4 years, salvage: 0% }
strategies: { rent_all: rent }
`
}

/** What is wrong with such a plan, by path. */
export function problemsIn(workloads: string): Readonly<Record<string, string>> {
  const read = readPlan(trainingPlanText(workloads))
  if (!('problems' in read)) return {}
  return Object.fromEntries(read.problems.map(({ path, code }) => [path, code]))
}

function readTrainingPlan(text: string): PlanDocument {
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.plan
}

/** The figures of the work of such a plan on its option, without what it costs there. */
export function trainingFigures(workloads: string, node?: string): (id: string) => FigureJson {
  const { base: plan } = readTrainingPlan(trainingPlanText(workloads, node))
  const builder = new GraphBuilder(plan.horizon.months)
  const model: ModelContext = {
    builder,
    plan,
    money: plan.currency.plan,
    catalogue: ROUND_CATALOGUE,
    calendar: calendarOf(builder, plan.horizon),
    once: new Map(),
    problems: [],
  }
  const laws = computeLaws(builder)
  const option = plan.options.rent
  const supply = option?.kind === 'rent' ? supplyOf(model, 'rent', option) : undefined
  const sizes = new Map<string, ModelSize>()
  for (const [key, workload] of Object.entries(plan.workloads)) {
    if (workload.kind === 'data') dataLines(model, key, workload)
    if (supply === undefined) continue
    if (workload.kind === 'pretrain') {
      const demand = pretrainDemand(model, laws, key, workload)
      sizes.set(key, demand.size)
      trainingGpuHours(model, supply, key, demand)
    }
    if (workload.kind === 'finetune')
      trainingGpuHours(
        model,
        supply,
        key,
        finetuneDemand(model, laws, key, workload, sizes.get(workload.base ?? '')),
      )
  }
  if (model.problems.length > 0) throw new Error(JSON.stringify(model.problems))
  const graph = builder.build()
  const evaluation = evaluate(graph)
  return (id) => figureJson(evaluation, findNode(graph, id).index)
}

/** The numbers of the same; NaN where there is none. */
export function trainingNumbers(workloads: string, node?: string): (id: string) => number {
  const figures = trainingFigures(workloads, node)
  return (id) => figures(id).value ?? Number.NaN
}
