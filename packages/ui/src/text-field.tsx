'use client'

import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Field } from './field.tsx'
import type { FieldBasics } from './field-basics.ts'

export type TextFieldProps = FieldBasics & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  name?: string
  type?: 'text' | 'email' | 'url' | 'date'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url'
  placeholder?: string
  maxLength?: number
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  fieldId?: string
}

/** One line of text. What is wrong with it is the caller's to say, in `error`: the browser's own bubbles speak its language, not the page's. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, name, type = 'text', autoComplete, inputMode, ...others } = props
  const { placeholder, maxLength, isRequired, isDisabled, isReadOnly, ...field } = others
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type}
          name={name}
          value={value}
          autoComplete={autoComplete}
          inputMode={inputMode}
          placeholder={placeholder}
          maxLength={maxLength}
          aria-required={isRequired}
          disabled={isDisabled}
          readOnly={isReadOnly}
          spellCheck={type === 'text' ? undefined : false}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  )
}
