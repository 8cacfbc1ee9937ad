'use client'

import { type ConvergencePoint, type Label, relativeError } from '@kilotoken/cost-core'
import { ConvergenceChart } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'

export type ConvergenceFigureProps = {
  of: 'p5' | 'p50' | 'p95'
  strategy: { strategy: { readonly key: string; readonly label: Label }; index: number }
  points: readonly ConvergencePoint[]
  trials: number
  unit: string
}

/** How one percentile of a strategy's total settles, with its standard error. */
export function ConvergenceFigure({ of, strategy, points, trials, unit }: ConvergenceFigureProps) {
  const t = useTranslations('app.run')
  const locale = useLocale()
  const figures = useFigureWords()
  const name = figures.label(strategy.strategy.label)
  const card = (value: number | null) => figures.text({ value, unit }, 'card')
  const whole = (value: number | null) => figures.text({ value, unit }, 'table')
  const count = (value: number) => new Intl.NumberFormat(locale).format(value)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 })
  // Neighbouring ticks differ late: three digits would say the same of all of them.
  const tick = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 6 })
  const known = points.map(({ trials: done, strategies }) => {
    const estimate = strategies[strategy.index]
    return { done, value: estimate?.[of] ?? null, error: estimate?.standardErrors[of] ?? null }
  })
  const last = known.findLast(({ value }) => value !== null)
  const share = last === undefined ? undefined : relativeError(last.value, last.error)
  const values = { percentile: t(`result.${of}`), amount: card(last?.value ?? null) }
  const error = t('convergence.error', { error: whole(last?.error ?? null) })
  return (
    <ConvergenceChart
      title={
        last === undefined
          ? t('convergence.none', values)
          : share === undefined
            ? t('convergence.unknown', values)
            : t('convergence.known', { ...values, error: percent.format(share) })
      }
      subtitle={t(of === 'p50' ? 'convergence.subtitle' : 'convergence.subtitleScaled', {
        strategy: name,
        currency: unit,
      })}
      summary={t('convergence.summary', { ...values, strategy: name, error: whole(last?.error ?? null) })}
      points={known.map(({ done, value, error }) => ({
        done,
        value: value ?? Number.NaN,
        error: error ?? Number.NaN,
      }))}
      total={trials}
      end={{ value: whole(last?.value ?? null), error }}
      formatXTick={(value) => figures.text({ value, unit: '' }, 'card')}
      formatYTick={(value) => tick.format(value).replace('K', 'k').replace('-', '\u2212')}
      formatX={count}
      formatY={whole}
      words={{
        showTable: t('result.showTable'),
        showChart: t('result.showChart'),
        done: t('convergence.done'),
        value: t('convergence.value'),
        error: t('convergence.errorHead'),
      }}
    />
  )
}
