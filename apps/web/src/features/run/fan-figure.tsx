'use client'

import { monthExtremes } from '@kilotoken/cost-core'
import { FanChart } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { monthLabel } from './month-label.ts'
import type { RunResultView, StrategyResult } from './run-rows.ts'

export type FanFigureProps = { result: RunResultView; strategy: StrategyResult }

/** What a strategy costs month by month, and how far that may lie. */
export function FanFigure({ result: { months, unit }, strategy }: FanFigureProps) {
  const t = useTranslations('app.run')
  const locale = useLocale()
  const figures = useFigureWords()
  const name = figures.label(strategy.label)
  const card = (value: number | null) => figures.text({ value, unit }, 'card')
  const month = (index: number) => monthLabel(months.start, index, locale)
  const title = () => {
    const found = monthExtremes(strategy.months)
    if (found === undefined) return t('fan.none', { strategy: name })
    const { highest, widest, isFlat } = found
    const middle = { strategy: name, amount: card(strategy.months[highest]?.p50 ?? null) }
    if (!isFlat) return t('fan.peak', { ...middle, month: month(highest) })
    if (widest === undefined) return t('fan.flat', middle)
    const { p5 = null, p95 = null } = strategy.months[widest] ?? {}
    return t('fan.flatWithin', { ...middle, low: card(p5), high: card(p95) })
  }
  return (
    <FanChart
      title={title()}
      subtitle={t('fan.subtitle', { strategy: name, currency: unit })}
      summary={t('fan.summary', { strategy: name, first: month(0), last: month(months.count - 1) })}
      months={strategy.months.map(({ p5, p25, p50, p75, p95 }, index) => ({
        key: String(index),
        tick: month(index),
        label: month(index),
        p5: p5 ?? Number.NaN,
        p25: p25 ?? Number.NaN,
        p50: p50 ?? Number.NaN,
        p75: p75 ?? Number.NaN,
        p95: p95 ?? Number.NaN,
      }))}
      tone="accent"
      formatTick={card}
      formatValue={(value) => figures.text({ value, unit }, 'table')}
      words={{
        showTable: t('result.showTable'),
        showChart: t('result.showChart'),
        month: t('fan.month'),
        p5: t('result.p5'),
        p25: t('result.p25'),
        p50: t('result.p50'),
        p75: t('result.p75'),
        p95: t('result.p95'),
      }}
    />
  )
}
