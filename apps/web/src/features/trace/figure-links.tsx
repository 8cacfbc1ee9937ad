'use client'

import type { Context, FigureReference } from '@kilotoken/cost-core'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './figure-links.module.css'

export type FigureLinksProps = {
  figures: readonly FigureReference[]
  /** Names say only where they differ from it. */
  home?: Context
  onGo: (id: string) => void
}

/** Figures by name, each leading to its own trace. */
export function FigureLinks({ figures, home, onGo }: FigureLinksProps) {
  const words = useFigureWords()
  return (
    <ul className={styles.figures}>
      {figures.map((figure) => (
        <li key={figure.id}>
          <button type="button" className={styles.figure} onClick={() => onGo(figure.id)}>
            {words.name(figure, home)}
          </button>
        </li>
      ))}
    </ul>
  )
}
