'use client'

import type { Decision, NearStep } from '@kilotoken/cost-core'
import { Notice } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './compare.module.css'
import { useDecisionWords } from './use-decision-words.ts'

/** Whole lots that a small change of the need would turn into others, and what to do about it; nothing without any. */
export function NearStepNotice({ steps, decision }: { steps: readonly NearStep[]; decision: Decision }) {
  const t = useTranslations('app.compare.rests')
  const decide = useTranslations('app.decide.step')
  const separator = useTranslations('app.figure')('listSeparator')
  const say = useDecisionWords(decision)
  const figures = useFigureWords()
  if (steps.length === 0) return null
  return (
    <Notice tone="warn" title={t('nearSteps')}>
      <ul className={styles.flips}>
        {steps.map((step) => (
          <li key={step.id}>
            {decide(step.side, {
              figure: say.figure(step),
              needed: say.value(step.needed, ''),
              lots: say.value(step.lots, ''),
              change: figures.percent(step.distance, 1),
              isExact: step.distance === 0 ? 'yes' : 'no',
              lot: say.value(step.lot.value, step.lot.unit),
              inputs: step.movers.map(say.input).join(separator),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
