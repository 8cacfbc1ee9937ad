'use client'

import {
  type BudgetReport,
  type CostLine,
  LINE_GROUPS,
  type MonthTable,
  monthStacks,
} from '@kilotoken/cost-core'
import { figureText } from '@kilotoken/messages'
import type { ReportWords } from '@kilotoken/reports/sections'
import { StackedColumns } from '@kilotoken/ui'
import { useMemo } from 'react'
import { lineTone } from '../estimate/line-tone.ts'
import styles from './report.module.css'

export type ReportMonthsChartProps = {
  report: BudgetReport
  words: ReportWords
  /** Whose months. */
  strategy: string
}

/** The chart of its months that a strategy has in the PDF, on the scale that all strategies share. */
export function ReportMonthsChart({ report: { about, monthly }, words, strategy }: ReportMonthsChartProps) {
  const { say, locale, currency, amount } = words
  const all = useMemo(
    () => monthly.map(({ strategy: key, byLine }) => ({ key, byLine, stacks: stacksOf(byLine) })),
    [monthly],
  )
  const shown = all.find(({ key }) => key === strategy)
  const top = Math.max(0, ...all.flatMap(({ stacks }) => stacks.map(({ total }) => total)))
  if (shown === undefined) return null
  if (top <= 0) return <p className={styles.note}>{say('chart.noAmounts')}</p>
  const title = say('section.monthlyCost', { strategy: words.strategy(strategy) })
  const short = (value: number) => {
    const { value: text, unit } = figureText(value, about.currency, locale, 'short')
    return unit === currency ? text : `${text}${unit}`
  }
  const legend = new Map(
    shown.stacks.flatMap(({ segments }) => segments.map(({ group, line }) => [group, line])),
  )
  return (
    <StackedColumns
      title={title}
      subtitle={say('chart.stacked', { currency })}
      summary={title}
      columns={shown.stacks.map(({ segments }, month) => ({
        key: String(month),
        tick: about.months[month] ?? '',
        label: about.months[month] ?? '',
        totalText: amount(shown.byLine.monthTotals[month] ?? null),
        segments: segments.map(({ group, value }) => ({ tone: group, value, text: short(value) })),
      }))}
      legend={[...legend].map(([tone, line]) => ({ tone, label: words.line(line) }))}
      top={top}
      formatTick={short}
      words={{
        showTable: say('chart.showTable'),
        showChart: say('chart.showChart'),
        month: say('head.month'),
        total: say('head.total'),
      }}
    />
  )
}

function isCostLine(column: string): column is CostLine {
  return Object.hasOwn(LINE_GROUPS, column)
}

/** Amounts without a number take no room, as in the PDF. */
function stacksOf({ columns, months }: MonthTable) {
  const lines = columns.flatMap((column, at) => {
    const values = months.map((cells) => {
      const cell = cells[at]
      return cell !== undefined && 'amount' in cell ? Number(cell.amount) : null
    })
    return isCostLine(column) ? [{ line: column, values }] : []
  })
  return monthStacks({ key: '', lines }, lineTone)
}
