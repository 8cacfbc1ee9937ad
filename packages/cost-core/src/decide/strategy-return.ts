import { type DatedFlow, type InternalRate, internalRate } from '../models/accounting/internal-rate.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { findNode } from '../readings/figure.ts'

/** The flows of cash that a strategy's present value is made of, and when each counts. Not every strategy has all. */
const FLOWS = [
  { id: 'paid_at_start', counts: 'month_start', sign: 1 },
  { id: 'proceeds', counts: 'running', sign: -1 },
  { id: 'end_value', counts: 'plan_end', sign: -1 },
  { id: 'end_debts', counts: 'plan_end', sign: 1 },
] as const

/**
 * The internal rate of return of choosing a strategy instead of another, before tax: the discount rate at which both have
 * the same present value of cost.
 *
 * Of the differences in cash, dated as the present value dates them: purchases at the start of their month, running flows
 * by the plan's `flows`, what is owned and owed at the plan's end. `absent` also where something has no price.
 *
 * @throws UnknownFigureError for a strategy that the plan does not have
 */
export function strategyReturn(
  { graph, plan }: CompiledPlan,
  evaluation: Evaluation,
  strategy: string,
  instead: string,
): InternalRate {
  const isPart = [strategy, instead].some(
    (key) => evaluation.incomplete[findNode(graph, `${key}.total.npv`).index] !== undefined,
  )
  if (isPart) return { kind: 'absent' }
  const flowsOf = (key: string, sign: 1 | -1): readonly DatedFlow[] => {
    const running =
      graph.ids.get(`${key}.total.running_cash`) ?? findNode(graph, `${key}.total.running_cost`).index
    return [
      { node: running, sign, counts: plan.accounting.flows },
      ...FLOWS.flatMap((flow): readonly DatedFlow[] => {
        const node = graph.ids.get(`${key}.total.${flow.id}`)
        if (node === undefined) return []
        const counts = flow.counts === 'running' ? plan.accounting.flows : flow.counts
        return [{ node, sign: sign === flow.sign ? 1 : -1, counts }]
      }),
    ]
  }
  return internalRate(evaluation, [...flowsOf(strategy, -1), ...flowsOf(instead, 1)])
}
