'use client'

import { useId } from 'react'
import styles from './choice.module.css'
import { fieldState } from './field-state.ts'

export type RadioGroupProps = {
  legend: string
  options: readonly { value: string; label: string; hint?: string; isDisabled?: boolean }[]
  /** Empty while nothing is chosen. */
  chosen: string
  onChoose: (value: string) => void
  name?: string
  hint?: string | undefined
  error?: string | undefined
}

/** One of a few, each in a row with room to explain itself. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, options, chosen, onChoose, name } = props
  const id = useId()
  const state = fieldState(props)
  return (
    <fieldset className={styles.group} aria-describedby={state === undefined ? undefined : id}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            className={styles.mark}
            name={name ?? id}
            value={option.value}
            checked={option.value === chosen}
            disabled={option.isDisabled}
            aria-invalid={state?.kind === 'error' || undefined}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
          {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
        </label>
      ))}
      {state !== undefined && (
        <p id={id} className={styles.state} data-state={state.kind}>
          {state.words}
        </p>
      )}
    </fieldset>
  )
}
