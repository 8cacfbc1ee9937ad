import { explain, leverage, strongestInputs, UnknownFigureError } from '@kilotoken/cost-core'
import { DomainError } from '@kilotoken/db'
import type { CompiledChoice } from './compile-choice.ts'

const DEPTH = 4

/**
 * Why one figure is what it is: its formula and inputs some levels down, what moves it, how it is known.
 *
 * @throws DomainError NOT_FOUND for a figure this plan does not have
 */
export function traceFigure({ compiled, evaluation, simulation }: CompiledChoice, id: string) {
  try {
    const explanation = explain(evaluation, id, { depth: DEPTH })
    const range = simulation?.ranges.get(id)
    const moves =
      explanation.role === 'formula' ? leverage(compiled.graph, id) : { inputs: [], byEvidence: [] }
    return {
      explanation,
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
