import { figureLine } from './figure-text.ts'
import { type ContextLike, contextText, type LabelLike, labelText, type PlanNames } from './label-text.ts'
import type { Locale } from './locale.ts'
import { labelInContext } from './tokens-text.ts'

/** The figure a condition failed at. */
interface FailedFigure {
  readonly label: LabelLike
  readonly context: ContextLike
  readonly value: number | null
  readonly unit: string
}

/**
 * Why something cannot be done, in the reader's language: `Base model: the memory of the run takes at least 14 GPU …`.
 *
 * A reason is a code of its own or the id of the figure at which a condition failed. A figure without a sentence is
 * called by its name.
 */
export function reasonText(
  reason: string,
  figure: FailedFigure | undefined,
  locale: Locale,
  names: PlanNames,
): string {
  const key = `reason.${reason.split('.').at(-1)}`
  const sentence = labelText({ key }, locale)
  if (sentence === key) return figure === undefined ? reason : labelInContext(figure, locale, names, {})
  if (figure === undefined) return sentence
  const { workload } = figure.context
  const whose = contextText(workload === undefined ? {} : { workload }, names, locale)
  const said = sentence.replace('{value}', figureLine(figure.value, figure.unit, locale, 'short'))
  if (whose === '') return said
  return locale === 'zh-CN' ? `${whose}：${said}` : `${whose}: ${said}`
}
