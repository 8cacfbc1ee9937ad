import { CATALOGUES } from './catalogues.ts'
import { figureLine } from './figure-text.ts'
import { hanJoined } from './han-joined.ts'
import { type ContextLike, contextText, type LabelLike, labelText, type PlanNames } from './label-text.ts'
import type { Locale } from './locale.ts'
import { groupedFormat, raised } from './number-formats.ts'
import { translate } from './translate.ts'
import { unitText } from './unit-text.ts'

/** A piece of a formula, as the engine's explain reading gives it. */
export type TokenLike =
  | { readonly kind: 'label'; readonly id: string; readonly label: LabelLike; readonly context: ContextLike }
  | { readonly kind: 'value'; readonly id?: string; readonly value: number | null; readonly unit: string }
  | { readonly kind: 'month'; readonly month: number; readonly civil?: string }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'phrase'; readonly key: string; readonly slots: readonly (readonly TokenLike[])[] }
  | {
      readonly kind: 'conversion'
      readonly op: '×' | '÷'
      readonly factor: number
      readonly unit: string
      readonly per: string
    }

/** A phrase cut into its words and its slots, in this language's order. `list` stands for all inputs in a row. */
export function phraseParts(
  key: string,
  locale: Locale,
): readonly (string | { readonly slot: number | 'list' })[] {
  const phrases: Readonly<Record<string, string>> = CATALOGUES[locale].operations
  return (phrases[key] ?? `${key}({list})`)
    .split(/(\{\w+\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      const slot = /^\{(\w+)\}$/u.exec(part)?.[1]
      if (slot === undefined) return part
      return { slot: slot === 'list' ? 'list' : Number(slot) }
    })
}

/** A conversion of units in words: `÷ 3,600 s/h`, `× 10¹²`. */
export function conversionText(token: Extract<TokenLike, { kind: 'conversion' }>, locale: Locale): string {
  const zeros = /^10{6,}$/u.exec(String(token.factor))
  const factor =
    zeros === null
      ? groupedFormat(locale, 0, 6).format(token.factor)
      : `10${raised(token.factor.toString().length - 1)}`
  return `${token.op} ${factor} ${unitText(token.unit, locale, factor)}/${unitText(token.per, locale)}`
}

/**
 * A formula as one line of text. `home` is the context of the figure explained: labels of other contexts say theirs, so
 * that "total cost − total cost" tells whose.
 */
export function tokensText(
  tokens: readonly TokenLike[],
  locale: Locale,
  names: PlanNames,
  home: ContextLike = {},
): string {
  let text = ''
  for (const token of tokens) {
    const piece = tokenText(token, locale, names, home)
    const isTight = text === '' || text.endsWith('(') || piece === ')'
    text += isTight ? piece : ` ${piece}`
  }
  return text
}

function tokenText(token: TokenLike, locale: Locale, names: PlanNames, home: ContextLike): string {
  switch (token.kind) {
    case 'label':
      return labelInContext(token, locale, names, home)
    case 'value':
      return figureLine(token.value, token.unit, locale)
    case 'month':
      return monthOfPlanText(token, locale)
    case 'symbol':
      return token.text
    case 'conversion':
      return conversionText(token, locale)
    case 'phrase': {
      const slots = token.slots.map((slot) => tokensText(slot, locale, names, home))
      const pieces = phraseParts(token.key, locale).map((part) =>
        typeof part === 'string'
          ? part
          : part.slot === 'list'
            ? slots.join(locale === 'zh-CN' ? '、' : ', ')
            : (slots[part.slot] ?? ''),
      )
      return locale === 'zh-CN' ? hanJoined(pieces) : pieces.join('')
    }
  }
}

/** A month of a plan: its civil name, or its number, counted from 0. */
export function monthOfPlanText(
  { month, civil }: { readonly month: number; readonly civil?: string },
  locale: Locale,
): string {
  return civil ?? translate(locale, 'cli.monthOfPlan', { month: String(month) })
}

/** A label, with whose it is where that is not the home context's. */
export function labelInContext(
  token: { readonly label: LabelLike; readonly context: ContextLike },
  locale: Locale,
  names: PlanNames,
  home: ContextLike,
): string {
  const text = labelText(token.label, locale)
  const foreign: ContextLike = {
    ...(token.context.workload !== home.workload &&
      token.context.workload !== undefined && { workload: token.context.workload }),
    ...(token.context.strategy !== home.strategy &&
      token.context.strategy !== undefined && { strategy: token.context.strategy }),
  }
  const whose = contextText(foreign, names, locale)
  if (whose === '') return text
  return locale === 'zh-CN' ? `${text}（${whose}）` : `${text} (${whose})`
}
