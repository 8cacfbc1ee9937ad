'use client'

import type { BudgetReport } from '@kilotoken/cost-core'
import { figureText } from '@kilotoken/messages'
import type { ReportWords } from '@kilotoken/reports/sections'
import { FanChart } from '@kilotoken/ui'

export type ReportSpreadChartProps = {
  report: BudgetReport
  words: ReportWords
  /** Whose months. */
  strategy: string
}

/** The chart of how uncertain its months are that a strategy has in the PDF; nothing where there is no simulation. */
export function ReportSpreadChart({ report, words, strategy }: ReportSpreadChartProps) {
  const { about, uncertainty } = report
  const { say, locale, currency } = words
  const months = uncertainty?.strategies.find((one) => one.strategy === strategy)?.months
  if (months === undefined || months.every((month) => month === null)) return null
  const title = say('section.spreadByMonth', { strategy: words.strategy(strategy) })
  const short = (value: number) => {
    const { value: text, unit } = figureText(value, about.currency, locale, 'short')
    return unit === currency ? text : `${text}${unit}`
  }
  return (
    <FanChart
      title={title}
      subtitle={say('chart.spread', { currency })}
      summary={title}
      months={months.map((month, index) => ({
        key: String(index),
        tick: about.months[index] ?? '',
        label: about.months[index] ?? '',
        p5: Number(month?.p5 ?? Number.NaN),
        p50: Number(month?.p50 ?? Number.NaN),
        p95: Number(month?.p95 ?? Number.NaN),
      }))}
      tone="accent"
      formatTick={short}
      formatValue={short}
      words={{
        showTable: say('chart.showTable'),
        showChart: say('chart.showChart'),
        month: say('head.month'),
        p5: 'p5',
        p50: 'p50',
        p95: 'p95',
      }}
    />
  )
}
