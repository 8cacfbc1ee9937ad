'use client'

import { isTooClose, runVerdict } from '@kilotoken/cost-core'
import { Badge, DataTable, TableRow } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './run.module.css'
import type { RunResultView, StrategyResult } from './run-rows.ts'
import { useShareText } from './use-share-text.ts'

/** How often each strategy is the cheapest, and how far it lies from the base one, draw by draw. */
export function StrategyVerdict({ result }: { result: RunResultView }) {
  const t = useTranslations('app.run')
  const words = useFigureWords()
  const shareText = useShareText()
  const { strategies, unit, months, uncomparedShare } = result
  const base = strategies.find(({ isBase }) => isBase)
  const card = (value: number | null) => words.text({ value, unit }, 'card')
  const columns = [
    { key: 'share', label: t('verdict.cheapestShare') },
    { key: 'p50', label: t('result.p50') },
    { key: 'range', label: t('verdict.spread') },
    { key: 'difference', label: t('verdict.difference', { base: base ? words.label(base.label) : '' }) },
  ]
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{useTitle(result)}</h2>
      <p className={styles.quiet}>{t('verdict.subtitle', { currency: unit, months: months.count })}</p>
      <DataTable caption={t('verdict.caption')} corner={t('verdict.corner')} columns={columns}>
        {strategies.map((strategy) => (
          <TableRow
            key={strategy.key}
            kind="line"
            label={words.label(strategy.label)}
            {...(strategy.isBase && { note: t('result.base') })}
            cells={[
              {
                key: 'share',
                content: strategy.cheapestShare === null ? '–' : shareText(strategy.cheapestShare),
              },
              { key: 'p50', content: card(strategy.total.p50) },
              {
                key: 'range',
                content: t('result.range', { low: card(strategy.total.p5), high: card(strategy.total.p95) }),
              },
              { key: 'difference', content: <Difference strategy={strategy} unit={unit} /> },
            ]}
          />
        ))}
      </DataTable>
      {uncomparedShare > 0 && (
        <p className={styles.quiet}>{t('verdict.uncompared', { percent: shareText(uncomparedShare) })}</p>
      )}
    </section>
  )
}

function useTitle(result: RunResultView): string {
  const t = useTranslations('app.run.verdict')
  const words = useFigureWords()
  const shareText = useShareText()
  const verdict = runVerdict(result)
  if (verdict.kind !== 'cheapest' && verdict.kind !== 'tooClose') return t('unknown')
  const { label = verdict.key } = result.strategies.find(({ key }) => key === verdict.key) ?? {}
  return t(verdict.kind, { strategy: words.label(label), percent: shareText(verdict.share) })
}

/** From p5 to p95 of the difference to the base, and in a word which way it goes. */
function Difference({ strategy: { isBase, difference }, unit }: { strategy: StrategyResult; unit: string }) {
  const t = useTranslations('app.run')
  const words = useFigureWords()
  if (isBase || difference === null) return '–'
  const { p5, p95 } = difference
  const signed = (value: number | null) => {
    const text = words.text({ value, unit }, 'card')
    return value !== null && value > 0 ? t('result.plus', { amount: text }) : text
  }
  return (
    <span className={styles.closeness}>
      <span>{t('verdict.between', { low: signed(p5), high: signed(p95) })}</span>
      {isTooClose(difference) ? (
        <Badge tone="warn">{t('verdict.tooCloseTag')}</Badge>
      ) : (
        <span className={styles.quiet}>
          {p5 !== null && p5 > 0 ? t('verdict.dearer') : t('verdict.cheaper')}
        </span>
      )}
    </span>
  )
}
