'use client'

import { addEntryEdits, isPlanKey, monthAfter, type PlanField, removeEntryEdits } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { Button, TextField } from '@kilotoken/ui'
import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FieldEditorProps } from './field-editor-props.ts'
import styles from './form-view.module.css'
import { fieldIdOf } from './jump-to-field.ts'

/** The keys of a map or list, each with a way to take it out, and a way to add another. Their fields follow it. */
export function EntriesEditor({ field, label, error, onEdits }: FieldEditorProps) {
  const t = useTranslations('app.editor.entry')
  const [isAdding, setAdding] = useState(false)
  const add = (key: string) => {
    onEdits(addEntryEdits(field, key))
    setAdding(false)
  }
  const isNamed = field.entry?.naming !== 'place'
  return (
    <fieldset id={fieldIdOf(field.path)} className={styles.several} tabIndex={-1}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.entries}>
        {field.choices.length === 0 && <span className={styles.none}>{t('none')}</span>}
        {field.choices.map((key) => (
          <span key={key} className={styles.entry}>
            {key}
            <button
              type="button"
              aria-label={t('remove', { key })}
              onClick={() => onEdits(removeEntryEdits(field, key))}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
        {!isAdding && (
          <Button
            tone="link"
            onPress={() => (isNamed ? setAdding(true) : add(String(field.choices.length + 1)))}
          >
            {t('add')}
            <span className="visually-hidden"> {t('addTo', { field: label })}</span>
          </Button>
        )}
      </div>
      {isAdding && <EntryForm field={field} onAdd={add} onCancel={() => setAdding(false)} />}
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </fieldset>
  )
}

type EntryFormProps = { field: PlanField; onAdd: (key: string) => void; onCancel: () => void }

/** Asks what the new entry is called. No form of its own: it may stand inside one. */
function EntryForm({ field, onAdd, onCancel }: EntryFormProps) {
  const t = useTranslations('app.editor')
  const locale = useLocale()
  const isMonth = field.entry?.naming === 'month'
  const last = field.choices.at(-1)
  const [key, setKey] = useState(isMonth && last !== undefined ? monthAfter(last, 1) : '')
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const code = isMonth
    ? /^\d{4}-(0[1-9]|1[0-2])$/u.test(key)
      ? undefined
      : 'CIVIL_MONTH'
    : isPlanKey(key)
      ? undefined
      : 'KEY'
  const fault = field.choices.includes(key)
    ? t('entry.taken')
    : code && problemText({ code, path: '', params: {} }, locale)
  const submit = () => {
    setTried(true)
    if (fault === undefined) onAdd(key)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape of the field inside, which has the focus.
    <div
      ref={form}
      className={styles.entryForm}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Enter') submit()
        else onCancel()
      }}
    >
      <TextField
        label={isMonth ? t('entry.month') : t('entry.key')}
        value={key}
        onChange={setKey}
        error={isTried ? fault : undefined}
      />
      <Button onPress={submit}>{t('entry.add')}</Button>
      <Button onPress={onCancel}>{t('cancel')}</Button>
    </div>
  )
}
