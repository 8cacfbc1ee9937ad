import { figureLine } from './figure-text.ts'
import { type ContextLike, type LabelLike, labelText, type PlanNames } from './label-text.ts'
import type { Locale } from './locale.ts'
import { labelInContext, monthOfPlanText, type TokenLike, tokensText } from './tokens-text.ts'
import { translate } from './translate.ts'

/** A figure explained, as the engine gives it. */
export interface ExplanationLike {
  readonly id: string
  readonly label: LabelLike
  readonly context: ContextLike
  readonly role: string
  readonly figure: {
    readonly value: number | null
    readonly unit: string
    readonly evidence: string | null
    readonly absent?: { readonly kind: string; readonly reasons: readonly string[] }
    readonly incomplete?: readonly string[]
  }
  readonly shown: { readonly value: number | null; readonly unit: string }
  readonly isStock?: true
  readonly over: 'once' | 'horizon' | { readonly month: number; readonly civil?: string }
  readonly range?: { readonly shape: string; readonly p5: number; readonly p95: number }
  readonly words: readonly TokenLike[]
  readonly numbers: readonly TokenLike[]
  readonly source?: string
  readonly url?: string
  readonly date?: string
  readonly note?: string | { readonly en: string; readonly zh: string }
  readonly inputs: readonly { readonly id: string; readonly explanation?: ExplanationLike }[]
}

/** An explanation as an indented tree of text: what is printed, copied and pasted into a mail. */
export function explanationText(explanation: ExplanationLike, locale: Locale, names: PlanNames): string {
  return linesOf(explanation, locale, names, {}, 0).join('\n')
}

function linesOf(
  explanation: ExplanationLike,
  locale: Locale,
  names: PlanNames,
  home: ContextLike,
  depth: number,
): readonly string[] {
  const indent = '  '.repeat(depth)
  const name = labelInContext(explanation, locale, names, home)
  const result = valueLine(explanation, locale)
  if (explanation.words.length === 0)
    return [`${indent}• ${name} = ${result}  ${provenanceText(explanation, locale)}`]
  const { context } = explanation
  const children = explanation.inputs.flatMap(({ id, explanation: inner }) =>
    inner === undefined ? [] : [{ id, lines: linesOf(inner, locale, names, context, depth + 1) }],
  )
  return [
    `${indent}${name} = ${tokensText(explanation.words, locale, names, context)}`,
    `${indent}  = ${tokensText(explanation.numbers, locale, names, context)} = ${result}  ${provenanceText(explanation, locale)}`.trimEnd(),
    ...children.flatMap(({ lines }) => lines),
  ]
}

function valueLine({ figure, over, shown, isStock }: ExplanationLike, locale: Locale): string {
  if (figure.value === null && figure.absent !== undefined)
    return labelText({ key: `absent.${figure.absent.kind}` }, locale)
  const { incomplete } = figure
  const line = figureLine(figure.value, figure.unit, locale)
  const ids = incomplete?.join(translate(locale, 'app.figure.listSeparator')) ?? ''
  const whole = incomplete === undefined ? line : translate(locale, 'cli.incomplete', { value: line, ids })
  if (typeof over === 'string') return whole
  return translate(locale, 'cli.inMonth', {
    value: figureLine(shown.value, shown.unit, locale),
    month: monthOfPlanText(over, locale),
    isStock: isStock === true ? 'yes' : 'no',
    whole,
  })
}

/** How a figure is known, and where it comes from: `[published, Brown et al. 2020, 2020-05-28]`. */
export function provenanceText(explanation: ExplanationLike, locale: Locale): string {
  const { figure, range, source, date, note, role } = explanation
  const parts = [
    role === 'input' || role === 'formula'
      ? figure.evidence === null
        ? undefined
        : labelText({ key: `evidence.${figure.evidence}` }, locale)
      : labelText({ key: `role.${role}` }, locale),
    range && rangeText(range, figure.unit, locale),
    source,
    date,
    note && noteText(note, locale),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? '' : `[${parts.join(locale === 'zh-CN' ? '，' : ', ')}]`
}

/** A note in the reader's language, or in the only one it was written in. */
export function noteText(
  note: string | { readonly en: string; readonly zh: string },
  locale: Locale,
): string {
  if (typeof note === 'string') return note
  return locale === 'zh-CN' ? note.zh : note.en
}

/** A range in words: what share lies between which values, and which shape it has. */
export function rangeText(
  range: { readonly shape: string; readonly p5: number; readonly p95: number },
  unit: string,
  locale: Locale,
): string {
  return translate(locale, 'cli.range', {
    low: figureLine(range.p5, unit, locale),
    high: figureLine(range.p95, unit, locale),
    shape: range.shape,
  })
}
