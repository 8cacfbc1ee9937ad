'use client'

import type { FactorGroup } from '@kilotoken/cost-core'
import { type SegmentedCard, SegmentedCards, Skeleton } from '@kilotoken/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { kindOfFactors } from '../estimate/estimate-address.ts'
import styles from '../estimate/scenario-cards.module.css'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { AnalystFigures } from './sample-figures.ts'

export type AnalystCardsProps = {
  factors: readonly FactorGroup[]
  chosen: string
  onChoose: (scenario: string) => void
}

/** The analysts side by side, each with the figure its estimate is known for. */
export function AnalystCards({ factors, chosen, onChoose }: AnalystCardsProps) {
  const t = useTranslations('app.sample')
  const api = useTRPC()
  const card = useAnalystCard()
  const scenarios = useQuery(
    api.sample.scenarios.queryOptions({ factors: [...factors] }, { placeholderData: keepPreviousData }),
  )
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('whose')}</h2>
        <p className={styles.basis}>{t('basis', { factors: kindOfFactors(factors) })}</p>
      </div>
      {scenarios.data === undefined ? (
        <Skeleton shape="card" />
      ) : (
        <SegmentedCards
          label={t('whose')}
          chosen={chosen}
          onChoose={onChoose}
          cards={scenarios.data.map(card)}
        />
      )}
    </section>
  )
}

function useAnalystCard() {
  const t = useTranslations('app.sample.scenario')
  const words = useFigureWords()
  return (figures: AnalystFigures): SegmentedCard => {
    const known = SCENARIOS.find((key) => key === figures.key)
    const { value, unit } = words.parts(figures.card, 'card')
    const line =
      known &&
      t(known, {
        training: words.text(figures.training, 'card'),
        day: words.text(figures.perDay, 'card'),
        query: words.text(figures.perQuery, 'card'),
        tokens: words.text(figures.perThousandTokens, 'card'),
        gpus: words.text(figures.gpus, 'card'),
      })
    return {
      key: figures.key,
      title: words.label(figures.label),
      value,
      ...(unit !== '' && { unit }),
      lines: [line, figures.date].filter((text) => text !== undefined),
    }
  }
}

const SCENARIOS = ['guosheng', 'sinolink', 'semianalysis', 'compute_only', 'ranges'] as const
