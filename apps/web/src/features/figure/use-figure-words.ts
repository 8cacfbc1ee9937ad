'use client'

import type { Context, Evidence, FigureJson, Label } from '@kilotoken/cost-core'
import { contextText, figureText, labelInContext, labelText, reasonText, withUnit } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import { use, useMemo } from 'react'
import { type FigureParts, type FigureStyle, figureParts, isCount } from './figure-parts.ts'
import { PlanNamesContext } from './plan-names.ts'

type Valued = Pick<FigureJson, 'value' | 'unit'> & Partial<Pick<FigureJson, 'absent' | 'incomplete'>>
type Bounds = { low: number; high: number; middle: number; unit: string }
type Named = { label: Label; context: Context }

/** Amounts below this are in cents on a card. */
const CENTS_BELOW = 0.1

/** Figures and their names in the reader's language. An absent figure is its reason in a word, never a zero. */
export function useFigureWords() {
  const locale = useLocale()
  const t = useTranslations('app.figure')
  const names = use(PlanNamesContext)
  return useMemo(() => {
    const parts = (figure: Valued, style: FigureStyle): FigureParts =>
      figure.value === null && figure.absent !== undefined
        ? { value: t(figure.absent.kind), unit: '' }
        : figureParts(figure.value, figure.unit, locale, style)
    const percent = (share: number, decimals = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals }).format(share)
    const deviation = (share: number) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        signDisplay: 'exceptZero',
      })
        .format(share)
        .replace('-', '\u2212')
    return {
      parts,
      /** In one piece; of a total that leaves something out that it does. */
      text: (figure: Valued, style: FigureStyle) => {
        const value = joined(parts(figure, style))
        return figure.incomplete === undefined || figure.value === null ? value : t('partly', { value })
      },
      percent,
      deviation,
      /** Without the unit, for where the figure it stands at has said it: `0.177`, but `$1.7M`. */
      bare: (value: number, like: Pick<Bounds, 'middle' | 'unit'>) => boundText(value, like, locale),
      range: (bounds: Bounds) =>
        t('range', {
          low: boundText(bounds.low, bounds, locale),
          high: boundText(bounds.high, bounds, locale),
        }),
      label: (label: Label | string) => labelOf(label, locale),
      line: (line: string) => labelText({ key: `line.${line}` }, locale),
      /** Inside a sentence: `hardware`, but still `GPU rent`. */
      lineInSentence: (line: string) =>
        labelText({ key: `line.${line}` }, locale).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) =>
          letter.toLowerCase(),
        ),
      evidence: (evidence: Evidence) => labelText({ key: `evidence.${evidence}` }, locale),
      name: (named: Named, home: Context = {}) => labelInContext(named, locale, names, home),
      /** Why something cannot be done: by a code, or by the figure at which a condition failed. */
      reason: (reason: string, figure: (Named & Valued) | undefined) =>
        reasonText(reason, figure, locale, names),
      /** Whose a figure is: `Pre-training, Cloud`. Empty for one of the whole plan. */
      context: (context: Context) => contextText(context, names, locale),
    }
  }, [locale, names, t])
}

/** One end of a range: without the unit, which stands at the figure, and in cents where the figure is. */
function boundText(
  value: number,
  { middle, unit }: Pick<Bounds, 'middle' | 'unit'>,
  locale: 'en' | 'zh-CN',
): string {
  const isMoney = unit.startsWith('USD')
  if (isMoney && Math.abs(middle) < CENTS_BELOW)
    return figureText(100 * value, unit.replace('USD', 'USc'), locale, 'short').value
  const text = figureText(value, unit, locale, isCount(value, unit) ? 'full' : 'short').value
  return isMoney && locale === 'en' ? text.replace(/^(\u2212?)/u, '$1$$') : text
}

function labelOf(label: Label | string, locale: 'en' | 'zh-CN'): string {
  return typeof label === 'string' ? label : labelText(label, locale)
}

/** A magnitude stands close to its number; what else does is the same wherever a figure is printed. */
function joined({ value, unit }: FigureParts): string {
  return /^[kMBT](\b|\/)/u.test(unit) ? `${value}${unit}` : withUnit(value, unit)
}
