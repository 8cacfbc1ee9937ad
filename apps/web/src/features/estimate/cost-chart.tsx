'use client'

import type { CostFinding } from '@kilotoken/cost-core'
import { type Bar, StackedBars } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { type ChartBar, chartStages, linesOf } from './chart-stages.ts'
import styles from './cost-chart.module.css'
import type { Estimate } from './estimate.ts'
import { hasOwnScales } from './has-own-scales.ts'
import { lineTone } from './line-tone.ts'

/** Renting beside owning, stage by stage, stacked by line, under the sentence that says what it shows. */
export function CostChart({ estimate }: { estimate: Estimate }) {
  const t = useTranslations('app.estimate.chart')
  const words = useFigureWords()
  const title = useTitle(estimate.months)
  const { view, currency, months } = estimate
  const stages = chartStages(view)
  const labelOf = (list: readonly { key: string; label: Parameters<typeof words.label>[0] }[], key: string) =>
    words.label(list.find((entry) => entry.key === key)?.label ?? key)

  const bar = (entry: ChartBar, stage: string): Bar => {
    const strategy = labelOf(view.strategies, entry.strategy)
    const amount = (value: number) => words.parts({ value, unit: entry.unit }, 'table').value
    const { total: value, unit, incomplete } = entry
    return {
      key: entry.strategy,
      label: strategy,
      total: entry.total,
      totalText: words.text({ value, unit, ...(incomplete !== undefined && { incomplete }) }, 'card'),
      summary: t('summary', { stage, strategy, total: amount(entry.total), currency }),
      segments: entry.segments.map(({ tone, value }) => ({ tone, value, text: amount(value) })),
      ...(entry.spread !== undefined && { spread: entry.spread }),
    }
  }
  const unit = stages[0]?.bars[0]?.unit ?? ''
  const isApart = hasOwnScales(stages)
  const hasSpread = stages.some((stage) => stage.bars.some((entry) => entry.spread !== undefined))
  return (
    <div className={styles.chart}>
      <StackedBars
        title={title(view.breakdown.finding)}
        subtitle={t('subtitle', {
          currency,
          months,
          spread: hasSpread ? 'yes' : 'no',
          scales: isApart ? 'own' : 'common',
        })}
        hasOwnScales={isApart}
        groups={stages.map((stage) => {
          const label = labelOf(view.workloads, stage.workload)
          return { key: stage.workload, label, bars: stage.bars.map((entry) => bar(entry, label)) }
        })}
        legend={linesOf(stages).map((line) => ({ tone: lineTone(line), label: words.line(line) }))}
        spreadLabel={t('spread')}
        formatTick={(value) => words.text({ value, unit }, 'card')}
        words={{
          showTable: t('showTable'),
          showChart: t('showChart'),
          total: t('total'),
          bar: t('bar', { currency }),
        }}
      />
    </div>
  )
}

function useTitle(months: number) {
  const t = useTranslations('app.estimate.chart')
  const words = useFigureWords()
  return (finding: CostFinding): string =>
    'line' in finding
      ? t(finding.kind, {
          percent: words.percent(finding.share),
          line: words.lineInSentence(finding.line),
          share: words.percent(finding.lineShare),
        })
      : t(finding.kind, { months })
}
