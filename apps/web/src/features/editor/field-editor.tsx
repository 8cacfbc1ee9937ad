'use client'

import type { PlanField } from '@kilotoken/cost-core'
import { SelectField, TextField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EntriesEditor } from './entries-editor.tsx'
import type { FieldEditorProps } from './field-editor-props.ts'
import { fieldIdOf } from './jump-to-field.ts'
import { QuantityEditor } from './quantity-editor.tsx'
import { SeveralEditor } from './several-editor.tsx'
import { usePlanWords } from './use-plan-words.ts'

/** What the reader typed, and what the plan said when they did. */
type Typed = { text: string; seen: string | undefined; hasLeft: boolean }

/** Whether the plan on show, which follows behind the typing, has taken it over. */
function hasArrived({ text, seen }: Typed, given: string | undefined): boolean {
  return given !== seen || (given ?? '') === text.trim()
}

/**
 * One field of the plan: a number with its unit and where it comes from, a choice, a month, or words.
 *
 * While it has the focus it shows what was typed, to the blank: the plan keeps the text without them.
 */
export function FieldEditor({ field: given, onChange, onLeave, ...others }: FieldEditorProps) {
  const [typed, setTyped] = useState<Typed>()
  if (typed?.hasLeft && hasArrived(typed, given.text)) setTyped(undefined)
  const props = {
    ...others,
    field: typed === undefined ? given : { ...given, text: typed.text },
    onChange: (text: string) => {
      setTyped({ text, seen: given.text, hasLeft: false })
      onChange(text)
    },
    onLeave: () => {
      setTyped((last) => last && { ...last, hasLeft: true })
      onLeave()
    },
  }
  if (props.field.kind === 'quantity') return <QuantityEditor {...props} />
  if (props.field.kind === 'entries') return <EntriesEditor {...props} />
  if (props.field.kind === 'several') return <SeveralEditor {...props} />
  if (props.field.choices.length > 0) return <ChoiceEditor {...props} />
  return <WordsEditor {...props} />
}

function ChoiceEditor({ field, label, error, warning, nameOf, onChange, onLeave }: FieldEditorProps) {
  const words = usePlanWords()
  const empty = useEmptyText(field)
  const written = field.text ?? ''
  const isKnown = written === '' || field.choices.includes(written)
  return (
    <SelectField
      fieldId={fieldIdOf(field.path)}
      label={label}
      error={error}
      warning={warning}
      value={written}
      onChange={(text) => {
        onChange(text)
        onLeave()
      }}
      options={[
        ...(field.isOptional || field.text === undefined ? [{ value: '', label: empty }] : []),
        ...(isKnown ? [] : [{ value: written, label: written }]),
        ...field.choices.map((value) => ({
          value,
          label: field.to === undefined ? words.choice(value, field) : nameOf(value),
        })),
      ]}
    />
  )
}

function WordsEditor({ field, label, error, warning, onChange, onLeave }: FieldEditorProps) {
  return (
    <TextField
      fieldId={fieldIdOf(field.path)}
      label={label}
      error={error}
      warning={warning}
      value={field.text ?? ''}
      onChange={onChange}
      onBlur={onLeave}
      placeholder={useEmptyText(field)}
      inputMode={field.kind === 'number' && field.limits === undefined ? 'numeric' : 'text'}
    />
  )
}

/** What stands in a field that is not given: what counts instead, if anything does. */
function useEmptyText(field: PlanField): string {
  const t = useTranslations('app.editor.field')
  const words = usePlanWords()
  const { defaultText } = field
  return defaultText === undefined ? t('empty') : t('default', { value: words.choice(defaultText, field) })
}
