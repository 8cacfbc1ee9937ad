'use client'

import { type ReactNode, use } from 'react'
import styles from './button.module.css'
import { FormContext } from './form-context.ts'

export type SubmitButtonProps = {
  children: ReactNode
  /** Stands in its place while the form is on its way. */
  pendingLabel: string
  isDisabled?: boolean
  tone?: 'primary' | 'danger'
}

/** Sends the Form around it. Keeps the focus while pending, which `disabled` would take away. */
export function SubmitButton({ children, pendingLabel, isDisabled, tone = 'primary' }: SubmitButtonProps) {
  const { isPending } = use(FormContext)
  return (
    <button
      type="submit"
      className={styles.button}
      data-tone={tone}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
    >
      {isPending ? pendingLabel : children}
    </button>
  )
}
