import type { Catalogue } from '../catalog/catalogue.ts'
import type { Graph } from '../graph/graph.ts'
import { GraphBuilder } from '../graph/graph-builder.ts'
import type { Label } from '../graph/label.ts'
import { InvariantError } from '../invariant-error.ts'
import { assignedTo, assignmentsOf } from '../plan/assignments.ts'
import { correlationsOf } from '../plan/correlations-of.ts'
import type { FactorGroup } from '../plan/factor-groups.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import type { Plan } from '../plan/plan-schema.ts'
import { pathText } from '../plan/validate-plan.ts'
import { breakEvenNodes } from './break-even-nodes.ts'
import { calendarOf } from './calendar.ts'
import { compareStrategies, type StrategyCosts } from './compare-strategies.ts'
import { computeLaws } from './compute-laws.ts'
import { addCurrencies } from './currencies.ts'
import { dataLines } from './data/data-lines.ts'
import { type ModelContext, planLabel } from './model-context.ts'
import { ratesOf } from './rates.ts'
import { servingDemand } from './serving/serving-demand.ts'
import type { Demand } from './strategy/demand.ts'
import type { PricedOption } from './strategy/priced-option.ts'
import { strategyCosts } from './strategy/strategy-costs.ts'
import { UsageLedger } from './strategy/usage-ledger.ts'
import { supplyOf } from './supply.ts'
import { finetuneDemand } from './training/finetune-demand.ts'
import { pretrainDemand } from './training/pretrain-demand.ts'
import type { ModelSize } from './training/training-demand.ts'

/** A plan as a formula graph, with what is needed to present it. */
export interface CompiledPlan {
  readonly plan: Plan
  readonly graph: Graph
  readonly factors: readonly FactorGroup[]
  readonly strategies: readonly { readonly key: string; readonly label: Label }[]
  readonly workloads: readonly { readonly key: string; readonly kind: string; readonly label: Label }[]
  readonly baseStrategy: string
}

/**
 * Compiles a plan (as it stands, or under a scenario) into one graph that holds all its strategies.
 *
 * `factors` says which groups the totals count; without it the plan's own list. Lines that do not count are still there.
 */
export function compilePlan(
  plan: Plan,
  catalogue: Catalogue,
  factors: readonly FactorGroup[] = plan.factors,
): { readonly compiled: CompiledPlan } | { readonly problems: readonly PlanProblem[] } {
  const builder = new GraphBuilder(plan.horizon.months)
  const model: ModelContext = {
    builder,
    plan,
    money: plan.currency.plan,
    catalogue,
    calendar: calendarOf(builder, plan.horizon),
    once: new Map(),
    problems: [],
  }
  const demands = demandsOf(model)
  const options = pricedOptions(model)
  if (model.problems.length > 0) return refused(model)
  const usage = new UsageLedger(model)
  const costs = Object.entries(assignmentsOf(plan)).map(([key, assignment]) =>
    strategyCosts(
      model,
      key,
      demands,
      options,
      (workload) => {
        const option = options.get(assignedTo(assignment, workload) ?? '')
        if (option === undefined) throw new InvariantError('an unassigned workload', { key, workload })
        return option
      },
      usage,
      factors,
    ),
  )
  if (model.problems.length > 0) return refused(model)
  const base = costs.find(({ key }) => key === plan.base_strategy) ?? costs[0]
  if (base === undefined) throw new InvariantError('a plan without strategies')
  for (const other of costs) if (other !== base) compareStrategies(model, base, other)
  breakEvenNodes(model, new Map(costs.map(({ key, costPerGpuHour }) => [key, costPerGpuHour])), options)
  addCurrencies(model, costs)
  for (const correlation of correlationsOf(plan)) builder.correlate(correlation)
  return { compiled: presented(plan, builder.build(), factors, base) }
}

function refused({ problems }: ModelContext): { readonly problems: readonly PlanProblem[] } {
  const found = problems.map(({ path, code, params }) => ({
    severity: 'error' as const,
    code,
    path: pathText(path),
    params,
  }))
  return { problems: [...new Map(found.map((one) => [JSON.stringify(one), one])).values()] }
}

function presented(
  plan: Plan,
  graph: Graph,
  factors: readonly FactorGroup[],
  base: StrategyCosts,
): CompiledPlan {
  return {
    plan,
    graph,
    factors,
    strategies: Object.entries(assignmentsOf(plan)).map(([key, assigned]) => ({
      key,
      label: planLabel(plan.options[typeof assigned === 'string' ? assigned : key]?.label, key),
    })),
    workloads: Object.entries(plan.workloads).map(([key, workload]) => ({
      key,
      kind: workload.kind,
      label: planLabel(workload.label, key),
    })),
    baseStrategy: base.key,
  }
}

function pricedOptions(model: ModelContext): ReadonlyMap<string, PricedOption> {
  const options = new Map<string, PricedOption>()
  for (const [key, option] of Object.entries(model.plan.options)) {
    if (option.kind === 'api') options.set(key, { kind: 'api', key, option })
    else if (option.kind === 'mix') options.set(key, { kind: 'mix', key, option })
    else {
      const supply = supplyOf(model, key, option)
      if (supply !== undefined)
        options.set(key, { kind: 'machines', key, supply, rates: ratesOf(model, supply) })
    }
  }
  return options
}

function demandsOf(model: ModelContext): ReadonlyMap<string, Demand> {
  const laws = computeLaws(model.builder)
  const sizes = new Map<string, ModelSize>()
  const demands = new Map<string, Demand>()
  const entries = Object.entries(model.plan.workloads)
  for (const [key, workload] of entries)
    if (workload.kind === 'pretrain') {
      const training = pretrainDemand(model, laws, key, workload)
      sizes.set(key, training.size)
      demands.set(key, { kind: 'training', training })
    }
  for (const [key, workload] of entries) {
    if (workload.kind === 'data') demands.set(key, { kind: 'data', lines: dataLines(model, key, workload) })
    if (workload.kind === 'serving')
      demands.set(key, { kind: 'serving', serving: servingDemand(model, laws, key, workload) })
    if (workload.kind === 'finetune') {
      const base = sizes.get(workload.base ?? '')
      demands.set(key, { kind: 'training', training: finetuneDemand(model, laws, key, workload, base) })
    }
  }
  return new Map(entries.map(([key]) => [key, demands.get(key)!]))
}
