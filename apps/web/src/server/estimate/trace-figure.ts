import { explain, leverage, monthsBetween, strongestInputs, UnknownFigureError } from '@kilotoken/cost-core'
import { DomainError } from '@kilotoken/db'
import type { CompiledChoice } from './compile-choice.ts'

const DEPTH = 4

/**
 * Why one figure is what it is: its formula and inputs some levels down, what moves it, how it is known. In one civil
 * month of the plan where one is asked for; a month outside the plan counts as none.
 *
 * @throws DomainError NOT_FOUND for a figure this plan does not have
 */
export function traceFigure(
  { compiled, evaluation, simulation }: CompiledChoice,
  id: string,
  civilMonth?: string,
) {
  const { start, months } = compiled.plan.horizon
  const asked = civilMonth === undefined ? -1 : monthsBetween(start, civilMonth)
  const isInPlan = asked >= 0 && asked < months
  try {
    const explanation = explain(evaluation, id, { depth: DEPTH, start, ...(isInPlan && { month: asked }) })
    const range = simulation?.ranges.get(id)
    const moves =
      explanation.role === 'formula' ? leverage(compiled.graph, id) : { inputs: [], byEvidence: [] }
    return {
      explanation,
      start,
      isAtMonth: isInPlan && explanation.figure.values !== undefined,
      ...(range !== undefined && range.p5 < range.p95 && { range: { p5: range.p5, p95: range.p95 } }),
      trials: simulation?.trials ?? 0,
      ...strongestInputs(moves.inputs),
      byEvidence: moves.byEvidence,
    }
  } catch (error) {
    if (error instanceof UnknownFigureError) throw new DomainError('NOT_FOUND', { kind: 'figure', key: id })
    throw error
  }
}
