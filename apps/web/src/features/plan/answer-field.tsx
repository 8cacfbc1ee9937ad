'use client'

import { TextField } from '@kilotoken/ui'
import type { Answers } from './answers.ts'

const LONGEST_ANSWER = 200

/** An answer that is typed. */
export type AnswerFieldProps = {
  field: 'name' | 'usersPerDay' | 'requestsPerUser' | 'tokensPerRequest' | 'rentPrice' | 'start' | 'months'
  answers: Answers
  onChange: (part: Partial<Answers>) => void
  errorOf: (field: keyof Answers) => string | undefined
  label: string
  hint?: string
  unit?: string
  placeholder?: string
}

/** A typed answer with its unit, an example, and what is wrong with it. */
export function AnswerField({ field, answers, onChange, errorOf, ...words }: AnswerFieldProps) {
  return (
    <TextField
      {...words}
      name={field}
      value={answers[field]}
      onChange={(text) => onChange({ [field]: text })}
      maxLength={LONGEST_ANSWER}
      error={errorOf(field)}
    />
  )
}
