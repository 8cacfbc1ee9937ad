'use client'

import type { Context, Evidence, FigureJson, Label } from '@kilotoken/cost-core'
import { contextText, figureText, labelInContext, labelText, type PlanNames } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import { use, useMemo } from 'react'
import { type FigureParts, type FigureStyle, figureParts } from './figure-parts.ts'
import { PlanNamesContext } from './plan-names.ts'

type Valued = Pick<FigureJson, 'value' | 'unit'> & Partial<Pick<FigureJson, 'absent'>>
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
      text: (figure: Valued, style: FigureStyle) => joined(parts(figure, style), locale),
      percent,
      deviation,
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
      shortName: (named: Named) => shortName(named, locale, names),
    }
  }, [locale, names, t])
}

/** One end of a range: without the unit, which stands at the figure, and in cents where the figure is. */
function boundText(value: number, { middle, unit }: Bounds, locale: 'en' | 'zh-CN'): string {
  const isMoney = unit.startsWith('USD')
  if (isMoney && Math.abs(middle) < CENTS_BELOW)
    return figureText(100 * value, unit.replace('USD', 'USc'), locale, 'short').value
  const text = figureText(value, unit, locale, 'short').value
  return isMoney && locale === 'en' ? text.replace(/^(\u2212?)/u, '$1$$') : text
}

function labelOf(label: Label | string, locale: 'en' | 'zh-CN'): string {
  return typeof label === 'string' ? label : labelText(label, locale)
}

/** A total is known by whose it is: `Pre-training, Cloud`. */
function shortName({ label, context }: Named, locale: 'en' | 'zh-CN', names: PlanNames): string {
  const whose = contextText(context, names, locale)
  return 'key' in label && label.key === 'line.total' && whose !== ''
    ? whose
    : labelInContext({ label, context }, locale, names, {})
}

/** A magnitude, a rate and Chinese words stand close to their number; other units after a space. */
function joined({ value, unit }: FigureParts, locale: string): string {
  if (unit === '') return value
  const isTight = /^([kMBT](\b|\/)|%|\/)/u.test(unit) || (locale === 'zh-CN' && /^\p{Script=Han}/u.test(unit))
  return isTight ? `${value}${unit}` : `${value} ${unit}`
}
