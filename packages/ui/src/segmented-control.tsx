'use client'

import { useId } from 'react'
import styles from './segmented-control.module.css'

export type SegmentedControlProps = {
  label: string
  options: readonly { key: string; label: string }[]
  chosen: string
  onChoose: (key: string) => void
}

/** One of a few short words, side by side. Native radios: arrows move, one Tab stop. */
export function SegmentedControl({ label, options, chosen, onChoose }: SegmentedControlProps) {
  const group = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.control}>
      {options.map((option) => (
        <label key={option.key} className={styles.segment}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            value={option.key}
            checked={option.key === chosen}
            onChange={() => onChoose(option.key)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
