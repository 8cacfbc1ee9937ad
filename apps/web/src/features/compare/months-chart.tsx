'use client'

import { monthStacks } from '@kilotoken/cost-core'
import { StackedColumns } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { lineTone } from '../estimate/line-tone.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './compare.module.css'
import { useAmounts } from './use-amounts.ts'
import type { ColumnWords } from './use-column-words.ts'
import type { ShownComparison } from './use-comparison.ts'

export type MonthsChartProps = {
  shown: ShownComparison
  words: ReadonlyMap<string, ColumnWords>
  columnKey: string
}

/** Apart by less than what a chart can show. */
const FLAT_WITHIN = 0.001

/** What a column costs month by month, stacked by line; or that it has no months, which is not that they cost nothing. */
export function MonthsChart(props: MonthsChartProps) {
  const t = useTranslations('app.compare.chart')
  const { shown, words, columnKey } = props
  const total = shown.comparison.total.cells[shown.columns.findIndex(({ key }) => key === columnKey)]
  if (total?.kind === 'absent' || total?.kind === 'unpriced')
    return <p className={styles.quiet}>{t('noMonths', { name: words.get(columnKey)?.name ?? '' })}</p>
  return <Months {...props} incomplete={total?.kind === 'value' ? total.incomplete : undefined} />
}

type MonthsProps = MonthsChartProps & { incomplete: readonly string[] | undefined }

function Months({ shown: { comparison, columns }, words, columnKey, incomplete }: MonthsProps) {
  const t = useTranslations('app.compare.chart')
  const figures = useFigureWords()
  const locale = useLocale()
  const { amount } = useAmounts(comparison)
  const { currency } = comparison.basis
  const all = comparison.monthly.map((one) => ({ key: one.key, stacks: monthStacks(one, lineTone) }))
  const stacks = all.find(({ key }) => key === columnKey)?.stacks ?? []
  const totals = stacks.map(({ total }) => total)
  const name = words.get(columnKey)?.name ?? ''
  const start = columns.find(({ key }) => key === columnKey)?.column.compiled.plan.horizon.start ?? ''
  const [low, high] = [Math.min(...totals), Math.max(...totals)]
  const card = (value: number) => figures.text({ value, unit: currency }, 'card')
  const most = figures.text({ value: high, unit: currency, ...(incomplete && { incomplete }) }, 'card')
  const title =
    stacks.length === 0 || high === 0
      ? t('monthlyNothing', { name })
      : high - low <= FLAT_WITHIN * high
        ? t('monthlyFlat', { name, amount: most })
        : t('monthlyPeak', { name, month: totals.indexOf(high) + 1, amount: most })
  const legend = new Map(stacks.flatMap(({ segments }) => segments.map(({ group, line }) => [group, line])))
  return (
    <StackedColumns
      title={title}
      subtitle={t('monthlySubtitle', { start, currency })}
      summary={t('monthlySummary', { name, months: stacks.length, low: card(low), high: card(high) })}
      columns={stacks.map(({ total, segments }, index) => ({
        key: String(index),
        tick: new Intl.NumberFormat(locale).format(index + 1),
        label: t('monthLabel', { month: index + 1 }),
        totalText: amount(total),
        segments: segments.map(({ group, value }) => ({ tone: group, value, text: amount(value) })),
      }))}
      legend={[...legend.values()].map((line) => ({ tone: lineTone(line), label: figures.line(line) }))}
      top={Math.max(0, ...all.flatMap((one) => one.stacks.map(({ total }) => total)))}
      formatTick={card}
      words={{
        showTable: t('showTable'),
        showChart: t('showChart'),
        month: t('month'),
        total: t('total'),
      }}
    />
  )
}
