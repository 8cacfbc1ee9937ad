'use client'

import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'

export type CheckboxProps = {
  label: ReactNode
  isChecked: boolean
  onChange: (isChecked: boolean) => void
  name?: string
  value?: string
  hint?: string | undefined
  isDisabled?: boolean
}

/** Yes or no, taking effect when the form is sent. What takes effect at once is a Switch. */
export function Checkbox({ label, isChecked, onChange, name, value, hint, isDisabled }: CheckboxProps) {
  const hintId = useId()
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        className={styles.mark}
        name={name}
        value={value}
        checked={isChecked}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
      {hint !== undefined && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
    </label>
  )
}
