'use client'

import { useRef } from 'react'
import styles from './copy-field.module.css'
import { Field } from './field.tsx'
import { useCopy } from './use-copy.ts'

export type CopyFieldProps = {
  label: string
  value: string
  copyLabel: string
  copiedLabel: string
  /** Says that the browser refused and the text is selected to be copied by hand. */
  failedLabel: string
  hint?: string | undefined
}

/** A text to take away, a link say. Where the browser refuses to copy, it is left selected. */
export function CopyField({ label, value, copyLabel, copiedLabel, failedLabel, hint }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const { outcome, copy } = useCopy()
  const onPress = () => {
    input.current?.select()
    void copy(value)
  }
  return (
    <Field label={label} hint={hint} warning={outcome === 'failed' ? failedLabel : undefined}>
      {(control) => (
        <>
          <input
            {...control}
            ref={input}
            type="text"
            value={value}
            readOnly
            data-mono="true"
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className={styles.button} onClick={onPress}>
            {outcome === 'copied' ? copiedLabel : copyLabel}
          </button>
          <span className="visually-hidden" role="status">
            {outcome === 'copied' && copiedLabel}
            {outcome === 'failed' && failedLabel}
          </span>
        </>
      )}
    </Field>
  )
}
