'use client'

import { editPlan, isPlanKey, newPart, type PlanProblem, type PlanSection } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { Button, Dialog, Form, FormActions, Menu, SubmitButton, TextField } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { use, useState } from 'react'
import { EditorCommandsContext } from './editor-context.ts'
import { jumpWhenThere } from './jump-to-field.ts'
import { keyOf } from './key-of.ts'
import { usePlanWords } from './use-plan-words.ts'

export type AddPartProps = {
  section: PlanSection
  /** All of the plan: workloads of several sections share their keys. */
  sections: readonly PlanSection[]
}

/** Adds a workload, an option, a scenario … to its section. */
export function AddPart({ section, sections }: AddPartProps) {
  const t = useTranslations('app.editor')
  const words = usePlanWords()
  const [kind, setKind] = useState<string>()
  const addPart = useAddPart()
  if (section.canAdd.length === 0) return null
  return (
    <>
      <Menu
        label={t('part.addTo', { section: words.section(section) })}
        items={section.canAdd.map((one) => ({
          key: one,
          label: words.kind(one),
          onSelect: () => (section.key === 'overheads' ? addPart(one, one, '') : setKind(one)),
        }))}
      >
        {t('part.add')}
      </Menu>
      <Dialog
        isOpen={kind !== undefined}
        onClose={() => setKind(undefined)}
        title={t('part.addTitle', { kind: words.kind(kind ?? '') })}
        closeLabel={t('close')}
      >
        {kind !== undefined && (
          <AddForm kind={kind} taken={keysBeside(sections, kind)} onClose={() => setKind(undefined)} />
        )}
      </Dialog>
    </>
  )
}

type AddFormProps = { kind: string; taken: readonly string[]; onClose: () => void }

function AddForm({ kind, taken, onClose }: AddFormProps) {
  const t = useTranslations('app.editor')
  const locale = useLocale()
  const addPart = useAddPart()
  const [name, setName] = useState('')
  const [typedKey, setKey] = useState<string>()
  const [error, setError] = useState<string>()
  const key = typedKey ?? keyOf(name, kind, taken)
  const fault = taken.includes(key)
    ? t('part.keyTaken')
    : isPlanKey(key)
      ? undefined
      : problemText({ code: 'KEY', path: '', params: {} }, locale)
  const add = () => {
    if (fault !== undefined) return
    const problem = addPart(kind, key, name.trim())
    if (problem === undefined) onClose()
    else setError(t('part.refused', { reason: problemText(problem, locale) }))
  }
  return (
    <Form onSubmit={add} error={error}>
      <TextField label={t('part.name')} value={name} onChange={setName} />
      <TextField label={t('part.key')} hint={t('part.keyHint')} value={key} onChange={setKey} error={fault} />
      <FormActions>
        <SubmitButton pendingLabel={t('part.add')}>{t('part.add')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  )
}

/** The keys that stand in the map a new part goes into. */
function keysBeside(sections: readonly PlanSection[], kind: string): readonly string[] {
  const map = newPart(kind, kind)?.at[0]
  return sections.flatMap(({ parts }) => parts.filter(({ at }) => at[0] === map).map(({ key }) => key))
}

/** Puts a part into the text, and its fields in front of the reader; says what kept it out. */
function useAddPart() {
  const { text, dispatch } = use(EditorCommandsContext)
  return (kind: string, key: string, name: string): PlanProblem | undefined => {
    const part = newPart(kind, key)
    if (part === undefined) return undefined
    const label = { kind: 'set', path: [...part.at, 'label'], value: name } as const
    // A strategy is called like its key; it has no fields beside what it buys.
    const result = editPlan(text(), name === '' || kind === 'strategy' ? [part.edit] : [part.edit, label])
    if ('problems' in result) return result.problems[0]
    dispatch({ kind: 'edit', text: result.text })
    jumpWhenThere(part.at.join('.'))
    return undefined
  }
}
