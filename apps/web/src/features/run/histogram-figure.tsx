'use client'

import { equalBins, shareAbove, shareError } from '@kilotoken/cost-core'
import { Histogram } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { chanceWords } from './chance-words.ts'
import styles from './run.module.css'
import type { RunResultView, StrategyResult } from './run-rows.ts'
import { useShareText } from './use-share-text.ts'
import type { Threshold } from './use-threshold.ts'

export type HistogramFigureProps = {
  result: RunResultView
  strategy: StrategyResult
  threshold: Threshold | undefined
}

const MARKS = ['p5', 'p50', 'p95'] as const

/** How often which total came out, and how likely more than a threshold is. */
export function HistogramFigure({ result, strategy, threshold }: HistogramFigureProps) {
  const t = useTranslations('app.run')
  const figures = useFigureWords()
  const { unit } = result
  const drawn = threshold && equalBins(strategy.bins, threshold.axis)
  const { p50 } = strategy.total
  if (threshold === undefined || drawn === undefined)
    return (
      <p className={styles.quiet}>
        {p50 === null
          ? t('result.noNumber', { strategy: figures.label(strategy.label) })
          : t('result.sameInAll', { amount: figures.text({ value: p50, unit }, 'full') })}
      </p>
    )
  return <Drawn result={result} strategy={strategy} threshold={threshold} drawn={drawn} />
}

type DrawnProps = HistogramFigureProps & {
  threshold: Threshold
  drawn: NonNullable<ReturnType<typeof equalBins>>
}

function Drawn({ result: { unit, trials, months }, strategy, threshold, drawn }: DrawnProps) {
  const t = useTranslations('app.run')
  const figures = useFigureWords()
  const locale = useLocale()
  const shareText = useShareText()
  const { axis, value, move } = threshold
  const name = figures.label(strategy.label)
  const card = (amount: number | null) => figures.text({ value: amount, unit }, 'card')
  const over = shareAbove(strategy.bins, value) ?? 0
  const present = strategy.bins.reduce((sum, { count }) => sum + count, 0)
  const error = shareError(over, present)
  const { kind, ...chances } = chanceWords(over)
  const beyond = (share: number) => (share === 0 ? 'none' : shareText(share))
  const { p5, p95 } = strategy.total
  const exact =
    axis.step < 1
      ? figures.text({ value, unit }, 'full')
      : t('result.exact', { amount: figures.text({ value, unit }, 'table'), currency: unit })
  return (
    <Histogram
      title={t(`histogram.chance.${kind}`, { part: 0, of: 0, ...chances, amount: card(value) })}
      subtitle={t('histogram.subtitle', {
        strategy: name,
        width: card(axis.width),
        months: months.count,
        trials: trials.done,
      })}
      summary={t('histogram.summary', {
        strategy: name,
        p5: card(p5),
        p50: card(strategy.total.p50),
        p95: card(p95),
      })}
      bins={drawn.bins.map(({ low, high, share }) => ({
        from: low,
        to: high,
        share,
        label: t('result.range', { low: card(low), high: card(high) }),
        text: share === 0 ? '–' : shareText(share),
      }))}
      marks={MARKS.flatMap((key) => {
        const at = strategy.total[key]
        const label = t('histogram.mark', { percentile: t(`result.${key}`), amount: card(at) })
        return at === null ? [] : [{ key, value: at, label }]
      })}
      threshold={{
        value,
        onChange: move,
        step: axis.step,
        label: t('histogram.threshold'),
        text: exact,
        answer: {
          value: shareText(over),
          text: t('histogram.answer', { amount: card(value) }),
          ...(error !== undefined && {
            note: t('histogram.error', {
              points: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(error * 100),
            }),
          }),
        },
      }}
      {...((drawn.belowShare > 0 || drawn.aboveShare > 0) && {
        beyondText: t('histogram.beyond', {
          below: beyond(drawn.belowShare),
          above: beyond(drawn.aboveShare),
          from: card(axis.from),
          to: card(axis.to),
        }),
      })}
      formatXTick={card}
      formatYTick={(share) => figures.percent(share, 1)}
      words={{
        showTable: t('result.showTable'),
        showChart: t('result.showChart'),
        range: t('histogram.range'),
        share: t('histogram.share'),
      }}
    />
  )
}
