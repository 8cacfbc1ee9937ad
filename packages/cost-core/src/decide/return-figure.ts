import type { CompiledPlan } from '../models/compile-plan.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { type FigureJson, figureJson, findNode } from '../readings/figure.ts'
import { strategyReturn } from './strategy-return.ts'

/**
 * The internal rate of return of a strategy against the plan's base one (`strategyReturn`), as a figure in per cent a year.
 *
 * No number, with the reason, where no rate does it or several do, which `rates` then has; unpriced where the present
 * value is.
 */
export function returnFigure(
  compiled: CompiledPlan,
  evaluation: Evaluation,
  strategy: string,
): FigureJson & { readonly rates?: readonly number[] } {
  const { graph, baseStrategy } = compiled
  const found = strategyReturn(compiled, evaluation, strategy, baseStrategy)
  const worth = figureJson(evaluation, findNode(graph, `compare.${strategy}_less_${baseStrategy}.npv`).index)
  const figure = { unit: '%/year', evidence: worth.evidence }
  const none = (reason: string): FigureJson => ({
    ...figure,
    value: null,
    absent: { kind: 'never', reasons: [reason] },
  })
  switch (found.kind) {
    case 'rate':
      return { ...figure, value: 100 * found.perYear }
    case 'never':
      return none('no_internal_rate')
    case 'several':
      return { ...none('several_internal_rates'), rates: found.perYear.map((rate) => 100 * rate) }
    case 'absent':
      return {
        ...figure,
        value: null,
        absent: worth.absent ?? { kind: 'unpriced', reasons: worth.incomplete ?? [] },
      }
  }
}
