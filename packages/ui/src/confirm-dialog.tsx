'use client'

import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { Dialog } from './dialog.tsx'
import { Form } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { isTypedName } from './is-typed-name.ts'
import { SubmitButton } from './submit-button.tsx'
import { TextField } from './text-field.tsx'

export type ConfirmDialogProps = {
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void | Promise<void>
  title: string
  /** What will happen, and whether it can be undone. */
  text: ReactNode
  /** The verb of what happens, not "yes". */
  confirmLabel: string
  pendingLabel: string
  cancelLabel: string
  closeLabel: string
  tone?: 'primary' | 'danger'
  /** For what nothing brings back: the reader types its name first. */
  typed?: { label: string; expected: string }
  error?: string | undefined
}

/** Asks once more before something that is hard to take back. What can be undone is done at once, with an undo. */
export function ConfirmDialog({ isOpen, onClose, title, closeLabel, ...question }: ConfirmDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} closeLabel={closeLabel}>
      <Question onClose={onClose} {...question} />
    </Dialog>
  )
}

function Question(props: Omit<ConfirmDialogProps, 'isOpen' | 'title' | 'closeLabel'>) {
  const {
    onClose,
    onConfirm,
    text,
    confirmLabel,
    pendingLabel,
    cancelLabel,
    tone = 'primary',
    typed,
    error,
  } = props
  const [name, setName] = useState('')
  const isReady = typed === undefined || isTypedName(name, typed.expected)
  const confirm = async () => {
    if (isReady) await onConfirm()
  }
  return (
    <Form onSubmit={confirm} error={error}>
      <div className={styles.text}>{text}</div>
      {typed !== undefined && (
        <TextField label={typed.label} value={name} onChange={setName} autoComplete="off" />
      )}
      <FormActions>
        <SubmitButton pendingLabel={pendingLabel} tone={tone} isDisabled={!isReady}>
          {confirmLabel}
        </SubmitButton>
        <Button onPress={onClose}>{cancelLabel}</Button>
      </FormActions>
    </Form>
  )
}
