'use client'

import type { EstimateView } from '@kilotoken/cost-core'
import { Notice } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './absence-notices.module.css'

/**
 * The strategies that cannot be done as planned, each with every reason, and those whose total leaves something without a
 * price out, with what it lacks; nothing where all have a whole total.
 */
export function AbsenceNotices({ view }: { view: EstimateView }) {
  const t = useTranslations('app.figure')
  const words = useFigureWords()
  const totals = view.strategies.map(({ key, label }) => ({
    key,
    strategy: words.label(label),
    ...view.figures[`${key}.total.cost`],
  }))
  const impossible = totals.flatMap(({ key, strategy, absent }) => {
    if (absent?.kind !== 'infeasible') return []
    const reasons = absent.reasons.map((reason) => words.reason(reason, view.figures[reason]))
    return [{ key, text: t('impossibleBecause', { strategy, reasons: reasons.join(t('reasonSeparator')) }) }]
  })
  const incomplete = totals.flatMap(({ key, strategy, absent, incomplete: ids }) => {
    if (ids === undefined || absent?.kind === 'infeasible') return []
    const lacking = ids.flatMap((id) => view.figures[id] ?? []).map((figure) => words.name(figure))
    return [{ key, text: t('incompleteBecause', { strategy, items: lacking.join(t('listSeparator')) }) }]
  })
  return (
    <>
      <StrategyNotice title={t('impossible')} items={impossible} />
      <StrategyNotice title={t('incompleteTitle')} items={incomplete} />
    </>
  )
}

type StrategyNoticeProps = {
  title: string
  items: readonly { readonly key: string; readonly text: string }[]
}

function StrategyNotice({ title, items }: StrategyNoticeProps) {
  if (items.length === 0) return null
  return (
    <div className={styles.notice}>
      <Notice tone="warn" title={title}>
        <ul className={styles.list}>
          {items.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
