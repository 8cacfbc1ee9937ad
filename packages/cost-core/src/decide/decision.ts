import type { Graph } from '../graph/graph.ts'
import type { Label } from '../graph/label.ts'
import type { GraphNode } from '../graph/node.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import type { Plan } from '../plan/plan-schema.ts'
import { type Evaluation, evaluate } from '../readings/evaluate.ts'
import { findNode, wholeUnit } from '../readings/figure.ts'
import { neededBy } from '../readings/sample.ts'
import type { Unit } from '../units/unit.ts'
import { decidedFigure } from './decided-figure.ts'

/** By which figure strategies are told apart, and what that figure is called after the strategy's key. */
export const DECISION_BASES = {
  cost: 'total.cost',
  cash: 'total.cash',
  npv: 'total.npv',
  npv_after_tax: 'total.npv_after_tax',
  cost_per_month: 'total.cost_per_month',
} as const

export type DecisionBasis = keyof typeof DECISION_BASES

/** Strategies of one plan that stand to be chosen from, on one basis, as they are today. Of every basis less is better. */
export interface Decision {
  readonly compiled: CompiledPlan
  readonly graph: Graph
  readonly basis: DecisionBasis
  readonly strategies: readonly { readonly key: string; readonly label: Label; readonly node: GraphNode }[]
  readonly unit: Unit
  /** What the figures of the basis are worked out from; nothing else is looked at. */
  readonly needed: readonly GraphNode[]
  readonly today: Evaluation
}

/** What is decided, and on which basis. Without a list: all strategies of the plan; without a basis: the plan's own. */
export interface DecisionAbout {
  readonly strategies?: readonly string[]
  readonly basis?: DecisionBasis
}

/** The basis a plan names for its headline: cost as it accrues, or cash as it is paid. */
function planBasis({ accounting }: Plan): DecisionBasis {
  return accounting.basis === 'cash' ? 'cash' : 'cost'
}

/**
 * The decision between strategies of a compiled plan.
 *
 * @throws UnknownFigureError when a strategy, or the basis' figure of one, is not in the plan
 */
export function decisionOf(compiled: CompiledPlan, about: DecisionAbout = {}): Decision {
  const { graph } = compiled
  const basis = about.basis ?? planBasis(compiled.plan)
  const strategies = (about.strategies ?? compiled.strategies.map(({ key }) => key)).map((key) => ({
    key,
    label: compiled.strategies.find((strategy) => strategy.key === key)?.label ?? { en: key, zh: key },
    node: decidedFigure(graph, key, DECISION_BASES[basis]),
  }))
  const [first] = strategies
  return {
    compiled,
    graph,
    basis,
    strategies,
    unit: wholeUnit(first?.node ?? findNode(graph, `${compiled.baseStrategy}.${DECISION_BASES[basis]}`)),
    needed: neededBy(
      graph,
      strategies.map(({ node }) => node.index),
    ),
    today: evaluate(graph),
  }
}
