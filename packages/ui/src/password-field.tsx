'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Field } from './field.tsx'
import type { FieldBasics } from './field-basics.ts'
import { IconButton } from './icon-button.tsx'

export type PasswordFieldProps = Pick<FieldBasics, 'label' | 'hint' | 'error' | 'aside'> & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  name?: string
  /** Tells a password manager whether to fill one in or to make one up. */
  autoComplete: 'current-password' | 'new-password'
  showLabel: string
  hideLabel: string
  isRequired?: boolean
}

/** A password, hidden until asked for. Pasting is allowed. */
export function PasswordField(props: PasswordFieldProps) {
  const { value, onChange, onBlur, name, autoComplete, showLabel, hideLabel, isRequired, ...field } = props
  const [isShown, setShown] = useState(false)
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            type={isShown ? 'text' : 'password'}
            name={name}
            value={value}
            autoComplete={autoComplete}
            aria-required={isRequired}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
          />
          <IconButton label={isShown ? hideLabel : showLabel} onPress={() => setShown(!isShown)}>
            {isShown ? <EyeOff size={16} /> : <Eye size={16} />}
          </IconButton>
        </>
      )}
    </Field>
  )
}
