import type { ReactNode } from 'react'
import type { FieldBasics } from './field-basics.ts'

export type FieldState = { kind: 'error' | 'warning' | 'hint'; words: ReactNode }

/** The one line under a field: an error hides a warning, a warning hides the hint. Undefined where there is nothing to say. */
export function fieldState({
  error,
  warning,
  hint,
}: Pick<FieldBasics, 'error' | 'warning' | 'hint'>): FieldState | undefined {
  if (error !== undefined && error !== '') return { kind: 'error', words: error }
  if (warning !== undefined && warning !== '') return { kind: 'warning', words: warning }
  if (hint !== undefined && hint !== null && hint !== '') return { kind: 'hint', words: hint }
  return undefined
}
