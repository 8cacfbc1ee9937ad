'use client'

import type { ViewFigure } from '@kilotoken/cost-core'
import { Flash } from '@kilotoken/ui'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './result-panel.module.css'

export type EditorFigureProps = {
  figure: ViewFigure
  /** A plus before what is dearer. */
  hasSign?: boolean
}

/** A figure that lights up when an edit moves it. In full on hover. */
export function EditorFigure({ figure, hasSign = false }: EditorFigureProps) {
  const words = useFigureWords()
  const { value, unit } = words.parts(figure, 'card')
  const plus = hasSign && (figure.value ?? 0) > 0 ? '+' : ''
  return (
    <Flash of={figure.value ?? ''}>
      <span title={words.text(figure, 'full')}>
        {plus}
        {value}
        <span className={styles.unit}>{unit}</span>
      </span>
    </Flash>
  )
}
