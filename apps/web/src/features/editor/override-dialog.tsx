'use client'

import type { PlanField, PlanPart, PlanSection } from '@kilotoken/cost-core'
import { Button, Dialog, Form, FormActions, SelectField, SubmitButton } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePlanWords } from './use-plan-words.ts'

export type OverrideDialogProps = {
  scenario: PlanPart | undefined
  sections: readonly PlanSection[]
  onClose: () => void
  onDone: (scenario: PlanPart, field: PlanField) => void
}

/** Chooses a figure of the plan that a scenario sets to something else. It begins with what the plan says. */
export function OverrideDialog({ scenario, sections, onClose, onDone }: OverrideDialogProps) {
  const t = useTranslations('app.editor')
  const words = usePlanWords()
  return (
    <Dialog
      isOpen={scenario !== undefined}
      onClose={onClose}
      title={t('part.overrideTitle', { name: scenario === undefined ? '' : words.part(scenario) })}
      closeLabel={t('close')}
    >
      {scenario !== undefined && (
        <FieldChoice
          fields={openFields(sections, scenario)}
          nameOf={({ path }) => words.place(sections, path) ?? path}
          onClose={onClose}
          onChoose={(field) => {
            onDone(scenario, field)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

type FieldChoiceProps = {
  fields: readonly PlanField[]
  nameOf: (field: PlanField) => string
  onClose: () => void
  onChoose: (field: PlanField) => void
}

function FieldChoice({ fields, nameOf, onClose, onChoose }: FieldChoiceProps) {
  const t = useTranslations('app.editor')
  const [path, choose] = useState(fields[0]?.path ?? '')
  const submit = () => {
    const field = fields.find((one) => one.path === path)
    if (field !== undefined) onChoose(field)
  }
  return (
    <Form onSubmit={submit}>
      <SelectField
        label={t('part.overrideField')}
        value={path}
        onChange={choose}
        options={fields.map((field) => ({ value: field.path, label: nameOf(field) }))}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('part.override')} isDisabled={fields.length === 0}>
          {t('part.overrideDone')}
        </SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  )
}

/** The figures of the plan that the scenario does not set yet. */
function openFields(sections: readonly PlanSection[], scenario: PlanPart): readonly PlanField[] {
  const taken = scenario.fields.map(({ path }) => path)
  return sections
    .filter(({ key }) => key !== 'scenarios')
    .flatMap(({ parts }) => parts.flatMap(({ fields }) => fields))
    .filter(
      ({ kind, text, path }) =>
        kind === 'quantity' && text !== undefined && !taken.includes(`${scenario.path}.set.${path}`),
    )
}
