'use client'

import { Field } from './field.tsx'
import type { FieldBasics } from './field-basics.ts'

export type TextAreaProps = Omit<FieldBasics, 'unit'> & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  name?: string
  rows?: number
  placeholder?: string
  maxLength?: number
  isDisabled?: boolean
  /** For code and documents, where columns matter. */
  isMono?: boolean
  fieldId?: string
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const {
    value,
    onChange,
    onBlur,
    name,
    rows = 4,
    placeholder,
    maxLength,
    isDisabled,
    isMono,
    ...field
  } = props
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          name={name}
          rows={rows}
          value={value}
          placeholder={placeholder}
          maxLength={maxLength}
          disabled={isDisabled}
          data-mono={isMono}
          spellCheck={isMono === true ? false : undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  )
}
