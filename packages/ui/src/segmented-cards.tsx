import { type ReactNode, useId } from 'react'
import styles from './segmented-cards.module.css'

export type SegmentedCard = {
  key: string
  title: string
  value: ReactNode
  unit?: ReactNode
  lines: readonly string[]
}

export type SegmentedCardsProps = {
  label: string
  cards: readonly SegmentedCard[]
  chosen: string
  onChoose: (key: string) => void
}

/** One choice of a few, each showing what it leads to. Native radios: arrows move, one Tab stop. */
export function SegmentedCards({ label, cards, chosen, onChoose }: SegmentedCardsProps) {
  const group = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.cards}>
      {cards.map((card) => (
        <label key={card.key} className={styles.card}>
          <input
            type="radio"
            name={group}
            value={card.key}
            className="visually-hidden"
            checked={card.key === chosen}
            onChange={() => onChoose(card.key)}
          />
          <span className={styles.title}>{card.title}</span>
          <span className={styles.figure}>
            <span className={styles.value}>{card.value}</span>
            {card.unit !== undefined && <span className={styles.unit}>{card.unit}</span>}
          </span>
          {card.lines.map((line) => (
            <span key={line} className={styles.note}>
              {line}
            </span>
          ))}
        </label>
      ))}
    </div>
  )
}
