'use client'

import type { Context, Explanation } from '@kilotoken/cost-core'
import { tokensText } from '@kilotoken/messages'
import { EvidenceTag } from '@kilotoken/ui'
import { useLocale } from 'next-intl'
import { use } from 'react'
import { PlanNamesContext } from '../figure/plan-names.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './input-row.module.css'

export type InputRowProps = {
  explanation: Explanation
  home: Context
  /** Its number is that of the month it is explained in, and not that of the whole plan. */
  isAtMonth: boolean
}

/** One input of a figure: name, value and unit; beneath, its formula, or where it is from or why it was chosen, and how it is known. */
export function InputRow({ explanation, home, isAtMonth }: InputRowProps) {
  const words = useFigureWords()
  const locale = useLocale()
  const names = use(PlanNamesContext)
  const { value, unit } = words.parts(
    isAtMonth && typeof explanation.over !== 'string' ? explanation.shown : explanation.figure,
    'full',
  )
  const { evidence } = explanation.figure
  const { source, date, note } = explanation
  const origin =
    explanation.words.length > 0
      ? tokensText(explanation.words, locale, names, explanation.context)
      : source === undefined
        ? note && words.label(note)
        : [source, date].filter(Boolean).join(', ')
  return (
    <span className={styles.row}>
      <span className={styles.name}>{words.name(explanation, home)}</span>
      <span className={styles.value}>{value}</span>
      <span className={styles.unit}>{unit}</span>
      {(origin !== undefined || evidence !== null) && (
        <span className={styles.detail}>
          {evidence !== null && (
            <span className={styles.evidence}>
              <EvidenceTag kind={evidence} word={words.evidence(evidence)} />
            </span>
          )}{' '}
          {origin}
        </span>
      )}
    </span>
  )
}
