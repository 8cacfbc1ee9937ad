'use client'

import { EVIDENCE, type Evidence, type PlanField, type Provenance } from '@kilotoken/cost-core'
import {
  Button,
  Dialog,
  FieldGrid,
  Form,
  FormActions,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { type ProvenanceText, provenanceText, readProvenance } from './provenance-text.ts'
import { usePlanWords } from './use-plan-words.ts'

export type SourceDialogProps = {
  field: PlanField | undefined
  onClose: () => void
  onDone: (field: PlanField, provenance: Provenance) => void
}

/** Where a figure comes from: how it is known, who states it, where, and for when. */
export function SourceDialog({ field, onClose, onDone }: SourceDialogProps) {
  const t = useTranslations('app.editor')
  const planWords = usePlanWords()
  return (
    <Dialog
      isOpen={field !== undefined}
      onClose={onClose}
      title={t('source.title', { field: field === undefined ? '' : planWords.field(field) })}
      closeLabel={t('close')}
    >
      {field !== undefined && (
        <SourceForm
          given={field.provenance}
          onClose={onClose}
          onDone={(provenance) => {
            onDone(field, provenance)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

type SourceFormProps = {
  given: Provenance | undefined
  onClose: () => void
  onDone: (provenance: Provenance) => void
}

function SourceForm({ given, onClose, onDone }: SourceFormProps) {
  const t = useTranslations('app.editor')
  const words = useFigureWords()
  const [text, setText] = useState(() => provenanceText(given))
  const [isTried, setTried] = useState(false)
  const read = readProvenance(text)
  const set = (name: keyof ProvenanceText) => (value: string) => setText({ ...text, [name]: value })
  const submit = () => {
    setTried(true)
    if ('provenance' in read) onDone(read.provenance)
  }
  const isBadUrl = isTried && 'fault' in read
  return (
    <Form onSubmit={submit}>
      <RadioGroup
        legend={t('source.evidence')}
        options={EVIDENCE.map((value) => ({ value, label: words.evidence(value) }))}
        chosen={text.evidence}
        onChoose={(value) => setText({ ...text, evidence: value as Evidence })}
      />
      <TextField
        label={t('source.source')}
        hint={t('source.sourceHint')}
        value={text.source}
        onChange={set('source')}
      />
      <FieldGrid>
        <TextField
          label={t('source.url')}
          type="url"
          value={text.url}
          onChange={set('url')}
          error={isBadUrl ? t('source.badUrl') : undefined}
        />
        <TextField label={t('source.date')} type="date" value={text.date} onChange={set('date')} />
      </FieldGrid>
      {text.noteZh === undefined ? (
        <TextArea label={t('source.note')} value={text.note} onChange={set('note')} rows={2} />
      ) : (
        <>
          <TextArea label={t('source.noteEn')} value={text.note} onChange={set('note')} rows={2} />
          <TextArea label={t('source.noteZh')} value={text.noteZh} onChange={set('noteZh')} rows={2} />
        </>
      )}
      <FormActions>
        <SubmitButton pendingLabel={t('source.done')}>{t('source.done')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  )
}
