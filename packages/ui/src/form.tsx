'use client'

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import styles from './form.module.css'
import { FormContext } from './form-context.ts'
import { Notice } from './notice.tsx'

export type FormProps = {
  children: ReactNode
  /** Sends. A rejection is the caller's to catch and to say in `error`. */
  onSubmit: () => void | Promise<void>
  /** What went wrong with the whole, announced above the fields. */
  error?: string | undefined
  /** Names the form for readers, where a page has more than one. */
  label?: string
}

/**
 * A form that is sent once: what is pressed while it is on its way does nothing.
 *
 * Afterwards focus goes to the first field in error. POST, so that a form sent before the page is alive never puts
 * its fields, a password among them, into an address.
 */
export function Form({ children, onSubmit, error, label }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const isSending = useRef(false)
  const [isPending, setPending] = useState(false)
  const [answers, setAnswers] = useState(0)

  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSending.current) return
    isSending.current = true
    setPending(true)
    try {
      await onSubmit()
    } finally {
      isSending.current = false
      setPending(false)
      setAnswers((count) => count + 1)
    }
  }

  useEffect(() => {
    if (answers > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [answers])

  return (
    <FormContext value={{ isPending }}>
      <form
        ref={form}
        className={styles.form}
        method="post"
        noValidate
        aria-label={label}
        aria-busy={isPending}
        onSubmit={send}
      >
        {error !== undefined && (
          <div className={styles.error}>
            <Notice tone="error" isAnnounced>
              {error}
            </Notice>
          </div>
        )}
        {children}
      </form>
    </FormContext>
  )
}
