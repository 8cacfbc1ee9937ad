'use client'

import { Density } from './density.tsx'
import type { DensityPoint } from './density-path.ts'
import { Field } from './field.tsx'
import type { FieldBasics } from './field-basics.ts'

export type RangeFieldProps = FieldBasics & {
  /** As typed: `20k`, `6 to 9`, `6.5k ± 1k`. What it means is the caller's to say, in `hint` or `error`. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** For a page that shows where the value is used while it is edited. */
  onFocus?: () => void
  density?: readonly DensityPoint[] | undefined
  domain?: readonly [number, number] | undefined
  name?: string
  placeholder?: string
  isDisabled?: boolean
  fieldId?: string
}

/** A number or a range as text, with the range in words and its shape beneath. */
export function RangeField(props: RangeFieldProps) {
  const { value, onChange, onBlur, onFocus, density, domain, name, placeholder, isDisabled, ...field } = props
  return (
    <Field
      {...field}
      picture={
        density !== undefined && field.error === undefined && <Density points={density} domain={domain} />
      }
    >
      {(control) => (
        <input
          {...control}
          type="text"
          name={name}
          value={value}
          placeholder={placeholder}
          disabled={isDisabled}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onFocus={onFocus}
        />
      )}
    </Field>
  )
}
