'use client'

import type { Context, Explanation } from '@kilotoken/cost-core'
import { EvidenceTag } from '@kilotoken/ui'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './input-row.module.css'

/** One input of a figure: name, value and unit; beneath, where it is from and how it is known. */
export function InputRow({ explanation, home }: { explanation: Explanation; home: Context }) {
  const words = useFigureWords()
  const { value, unit } = words.parts(explanation.figure, 'full')
  const { evidence } = explanation.figure
  const origin = [explanation.source, explanation.date].filter(Boolean).join(', ')
  return (
    <span className={styles.row}>
      <span className={styles.name}>{words.name(explanation, home)}</span>
      <span className={styles.value}>{value}</span>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.origin}>{origin}</span>
      <span className={styles.evidence}>
        {evidence !== null && <EvidenceTag kind={evidence} word={words.evidence(evidence)} />}
      </span>
    </span>
  )
}
