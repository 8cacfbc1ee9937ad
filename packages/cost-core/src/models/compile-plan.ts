import type { Catalogue } from '../catalog/catalogue.ts'
import type { Graph } from '../graph/graph.ts'
import { GraphBuilder } from '../graph/graph-builder.ts'
import type { Label } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import { InvariantError } from '../invariant-error.ts'
import type { FactorGroup } from '../plan/factor-groups.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import type { Plan } from '../plan/plan-schema.ts'
import { pathText } from '../plan/validate-plan.ts'
import { nominalCalendar } from './calendar.ts'
import { compareStrategies, type StrategyCosts } from './compare-strategies.ts'
import { computeLaws } from './compute-laws.ts'
import { addCurrencies } from './currencies.ts'
import { dataLines } from './data-work.ts'
import { type ModelContext, planLabel } from './model-context.ts'
import { ratesOf } from './rates.ts'
import { servingDemand } from './serving.ts'
import { type Demand, type PricedSupply, strategyCosts, UsageLedger } from './strategy.ts'
import { supplyOf } from './supply.ts'
import { finetuneDemand, pretrainDemand } from './training.ts'

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
    calendar: nominalCalendar(builder),
    problems: [],
  }
  const demands = demandsOf(model)
  const supplies = suppliesOf(model)
  if (model.problems.length > 0)
    return {
      problems: model.problems.map(({ path, code, params }) => ({
        severity: 'error' as const,
        code,
        path: pathText(path),
        params,
      })),
    }
  const usage = new UsageLedger(model)
  const costs = Object.entries(plan.strategies).map(([key, assignment]) =>
    strategyCosts(
      model,
      key,
      demands,
      (workload) => {
        const option = typeof assignment === 'string' ? assignment : assignment[workload]
        const supply = supplies.get(option ?? '')
        if (supply === undefined) throw new InvariantError('an unassigned workload', { key, workload })
        return supply
      },
      usage,
      factors,
    ),
  )
  const base = costs.find(({ key }) => key === plan.base_strategy) ?? costs[0]
  if (base === undefined) throw new InvariantError('a plan without strategies')
  for (const other of costs) if (other !== base) compareStrategies(model, base, other)
  addCurrencies(model, costs)
  return { compiled: presented(plan, builder.build(), factors, base) }
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
    strategies: Object.entries(plan.strategies).map(([key, assigned]) => ({
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

function suppliesOf(model: ModelContext): ReadonlyMap<string, PricedSupply> {
  const supplies = new Map<string, PricedSupply>()
  for (const [key, option] of Object.entries(model.plan.options)) {
    const supply = supplyOf(model, key, option)
    if (supply !== undefined) supplies.set(key, { supply, rates: ratesOf(model, supply) })
  }
  return supplies
}

function demandsOf(model: ModelContext): ReadonlyMap<string, Demand> {
  const laws = computeLaws(model.builder)
  const parameters = new Map<string, NodeIndex>()
  const demands = new Map<string, Demand>()
  const entries = Object.entries(model.plan.workloads)
  for (const [key, workload] of entries)
    if (workload.kind === 'pretrain') {
      const training = pretrainDemand(model, laws, key, workload)
      parameters.set(key, training.parameters)
      demands.set(key, { kind: 'training', training })
    }
  for (const [key, workload] of entries) {
    if (workload.kind === 'data') demands.set(key, { kind: 'data', lines: dataLines(model, key, workload) })
    if (workload.kind === 'serving')
      demands.set(key, { kind: 'serving', serving: servingDemand(model, laws, key, workload) })
    if (workload.kind === 'finetune') {
      const base = parameters.get(workload.base)
      if (base === undefined) throw new InvariantError('a fine-tune without its base', { key })
      demands.set(key, { kind: 'training', training: finetuneDemand(model, laws, key, workload, base) })
    }
  }
  return new Map(entries.map(([key]) => [key, demands.get(key)!]))
}
