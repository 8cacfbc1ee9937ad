import {
  type CompiledPlan,
  type Evaluation,
  type FigureJson,
  figureJson,
  findNode,
} from '@kilotoken/cost-core'
import { type Locale, reasonText, translate } from '@kilotoken/messages'
import { namesOf } from './plan-options.ts'

/** Why a figure cannot be, in words; empty for one that has a number, or that only lacks a price. */
export function reasonsText(
  compiled: CompiledPlan,
  evaluation: Evaluation,
  { absent }: FigureJson,
  locale: Locale,
): string {
  if (absent?.kind !== 'infeasible') return ''
  const failed = (id: string) => {
    const index = evaluation.graph.ids.get(id)
    if (index === undefined) return undefined
    const { label = { en: id, zh: id }, context } = findNode(evaluation.graph, id)
    return { ...figureJson(evaluation, index), label, context }
  }
  const names = namesOf(compiled)
  return absent.reasons
    .map((reason) => reasonText(reason, failed(reason), locale, names))
    .join(translate(locale, 'app.figure.listSeparator'))
}
