import { assignmentsOf } from '../plan/assignments.ts'
import { monthAfter } from '../plan/small-fields.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { wholeValue } from '../readings/figure.ts'
import type { CompiledPlan } from './compile-plan.ts'

/** A fixed number of servers that a strategy's load outgrows. */
export interface Overload {
  readonly strategy: string
  readonly option: string
  /** The first month in which they are too few. */
  readonly month: string
}

/** Every fleet that is too small in some month, at the middle of every range, alone or as a part of a mix. */
export function overloads({ graph, plan }: CompiledPlan, evaluation: Evaluation): readonly Overload[] {
  return Object.keys(assignmentsOf(plan)).flatMap((strategy) =>
    Object.keys(plan.options).flatMap((option) => {
      const short =
        graph.ids.get(`${strategy}.${option}.first_overloaded_month`) ??
        (option === strategy ? graph.ids.get(`${strategy}.first_overloaded_month`) : undefined)
      const month = short === undefined ? Number.NaN : wholeValue(evaluation, short)
      return Number.isFinite(month)
        ? [{ strategy, option, month: monthAfter(plan.horizon.start, month) }]
        : []
    }),
  )
}
