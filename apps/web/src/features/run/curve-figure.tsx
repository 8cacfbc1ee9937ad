'use client'

import { cumulative, histogramAxis } from '@kilotoken/cost-core'
import { CurveChart } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { RunResultView, StrategyResult } from './run-rows.ts'
import { strategyTone } from './strategy-tone.ts'
import { thinned } from './thinned.ts'

export type CurveFigureProps = {
  result: RunResultView
  /** Whose percentile the title says. */
  strategy: StrategyResult
  threshold: number | undefined
}

const MOST_POINTS = 120

/** The share of trials at or below each total, a curve for every strategy; nothing where none of them is uncertain. */
export function CurveFigure({ result, strategy, threshold }: CurveFigureProps) {
  const t = useTranslations('app.run')
  const figures = useFigureWords()
  const { strategies, unit } = result
  const [from, to] = useMemo(() => spanOf(strategies), [strategies])
  const curves = useMemo(
    () =>
      strategies.flatMap(({ key, bins }, index) => {
        const points = thinned(cumulative(bins), MOST_POINTS).map(({ value, share }) => ({
          x: value,
          y: share,
        }))
        const last = points.at(-1)
        // Above its dearest trial a share stays 1, below its cheapest 0.
        return last === undefined
          ? []
          : [
              {
                key,
                index,
                points: [
                  { x: Math.min(from, points[0]?.x ?? from), y: 0 },
                  ...points,
                  { x: Math.max(to, last.x), y: 1 },
                ],
              },
            ]
      }),
    [strategies, from, to],
  )
  const { p95 } = strategy.total
  const isSpread = strategies.some(({ bins }) => histogramAxis(bins) !== undefined)
  if (p95 === null || !isSpread || !(from < to)) return null
  const isOnAxis = threshold !== undefined && threshold >= from && threshold <= to
  const card = (value: number) => figures.text({ value, unit }, 'card')
  const whole = (value: number) => figures.text({ value, unit }, 'table')
  const nameOf = (key: string) => strategies.find((one) => one.key === key)?.label ?? key
  return (
    <CurveChart
      title={t('curve.title', { strategy: figures.label(strategy.label), amount: card(p95) })}
      subtitle={t('curve.subtitle', { currency: unit })}
      summary={t('curve.summary', { from: card(from), to: card(to) })}
      curves={curves.map(({ key, index, points }) => ({
        key,
        label: figures.label(nameOf(key)),
        points,
        ...strategyTone(index),
      }))}
      xDomain={[from, to]}
      {...(isOnAxis && { mark: { x: threshold, label: t('curve.mark') } })}
      formatXTick={card}
      formatYTick={(share) => figures.percent(share)}
      formatX={whole}
      formatY={(share) => figures.percent(share, 1)}
      words={{
        showTable: t('result.showTable'),
        showChart: t('result.showChart'),
        x: t('curve.x'),
      }}
    />
  )
}

/** Where the curves rise: the bulk of every strategy's trials. */
function spanOf(strategies: readonly StrategyResult[]): readonly [number, number] {
  const ends = strategies.flatMap(({ bins }) => {
    const { from = bins[0]?.low, to = bins.at(-1)?.high } = histogramAxis(bins) ?? {}
    return from === undefined || to === undefined ? [] : [from, to]
  })
  return [Math.min(...ends), Math.max(...ends)]
}
