'use client'

import { costBridge } from '@kilotoken/cost-core'
import { BridgeChart } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { lineTone } from '../estimate/line-tone.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './compare.module.css'
import { useAmounts } from './use-amounts.ts'
import type { ColumnWords } from './use-column-words.ts'
import type { ShownComparison } from './use-comparison.ts'

export type BridgeProps = {
  shown: ShownComparison
  words: ReadonlyMap<string, ColumnWords>
  /** The column it leads to, from the base. */
  toKey: string
}

/** What moves the cost from the base to another column, line by line. */
export function Bridge({ shown: { comparison }, words, toKey }: BridgeProps) {
  const t = useTranslations('app.compare.chart')
  const figures = useFigureWords()
  const { amount, signed } = useAmounts(comparison)
  const bridge = costBridge(comparison, comparison.baseKey, toKey)
  const names = { from: words.get(comparison.baseKey)?.name ?? '', to: words.get(toKey)?.name ?? '' }
  if (bridge === undefined) return <p className={styles.quiet}>{t('noBridge', { name: names.to })}</p>
  const { currency, isPerMonth } = comparison.basis
  const card = (value: number) => figures.text({ value, unit: currency }, 'card')
  const { start, end, difference, steps } = bridge
  const [largest] = [...steps].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const title =
    largest === undefined || difference === 0
      ? t('bridgeSame', names)
      : t(difference < 0 ? 'bridgeLess' : 'bridgeMore', {
          ...names,
          amount: card(Math.abs(difference)),
          line: figures.lineInSentence(largest.line),
        })
  return (
    <BridgeChart
      title={title}
      subtitle={t('bridgeSubtitle', {
        ...names,
        currency,
        basis: isPerMonth ? 'month' : 'whole',
        difference: signed(difference),
      })}
      summary={t('bridgeSummary', { ...names, start: amount(start), end: amount(end) })}
      from={{ label: names.from, value: start, text: amount(start) }}
      steps={steps.map((step) => ({
        key: step.line,
        label: figures.line(step.line),
        tone: lineTone(step.line),
        change: step.amount,
        text: signed(step.amount),
      }))}
      to={{ label: names.to, value: end, text: amount(end) }}
      formatTick={card}
      words={{
        showTable: t('showTable'),
        showChart: t('showChart'),
        item: t('item'),
        amount: t('amount', { currency }),
      }}
    />
  )
}
