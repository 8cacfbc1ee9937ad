'use client'

import { Field } from './field.tsx'
import type { FieldBasics } from './field-basics.ts'

export type SelectFieldProps = FieldBasics & {
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string; isDisabled?: boolean }[]
  name?: string
  isDisabled?: boolean
  fieldId?: string
}

/** One of a list. The browser's own control: it searches as you type and is at home on every device. */
export function SelectField({ value, onChange, options, name, isDisabled, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          name={name}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
