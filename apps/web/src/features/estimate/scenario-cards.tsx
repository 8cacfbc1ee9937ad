'use client'

import type { FactorGroup } from '@kilotoken/cost-core'
import { type SegmentedCard, SegmentedCards } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { ScenarioFigures } from './estimate.ts'
import { kindOfFactors } from './estimate-address.ts'
import styles from './scenario-cards.module.css'

export type ScenarioCardsProps = {
  scenarios: readonly ScenarioFigures[]
  currency: string
  factors: readonly FactorGroup[]
  chosen: string | undefined
  onChoose: (scenario: string | undefined) => void
}

/** No key of a scenario: it stands for the plan without one. */
const NONE = ''

/** The plan as it stands beside its scenarios, each with the figure it is known for. Nothing where there is no choice. */
export function ScenarioCards({ scenarios, currency, factors, chosen, onChoose }: ScenarioCardsProps) {
  const t = useTranslations('app.estimate')
  const ofFigure = useTranslations('app.figure')
  const words = useFigureWords()
  if (scenarios.length === 0) return null
  const card = ({ key, label, date, figure }: ScenarioFigures): SegmentedCard => {
    const { value, unit } = words.parts(figure ?? UNKNOWN, 'card')
    return {
      key: key ?? NONE,
      title: key === undefined ? t('asItStands') : words.label(label ?? key),
      value,
      ...(unit !== '' && { unit }),
      lines: [figure && words.name(figure), figure?.incomplete && ofFigure('incomplete'), date].filter(
        (line) => line !== undefined,
      ),
    }
  }
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('scenarios')}</h2>
        <p className={styles.basis}>{t('basis', { currency, factors: kindOfFactors(factors) })}</p>
      </div>
      <SegmentedCards
        label={t('scenarios')}
        chosen={chosen ?? NONE}
        onChoose={(key) => onChoose(key === NONE ? undefined : key)}
        cards={scenarios.map(card)}
      />
    </section>
  )
}

const UNKNOWN = { value: null, unit: '' }
