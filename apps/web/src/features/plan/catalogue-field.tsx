'use client'

import { SelectField } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import type { Answers } from './answers.ts'

export type CatalogueFieldProps = {
  field: 'model' | 'node'
  answers: Answers
  onChange: (part: Partial<Answers>) => void
  errorOf: (field: keyof Answers) => string | undefined
}

/** An answer that the catalogue has: a model or a server, by name. */
export function CatalogueField({ field, answers, onChange, errorOf }: CatalogueFieldProps) {
  const t = useTranslations('app.plan.questions')
  const collator = new Intl.Collator(useLocale(), { numeric: true })
  const { catalogue } = useTRPC()
  const models = useQuery(catalogue.models.queryOptions(undefined, { enabled: field === 'model' }))
  const nodes = useQuery(catalogue.nodes.queryOptions(undefined, { enabled: field === 'node' }))
  const entries: readonly { key: string; name: string }[] = (field === 'model' ? models : nodes).data ?? []
  return (
    <SelectField
      label={t(field === 'model' ? 'modelLabel' : 'node')}
      hint={t(`${field}Hint`)}
      name={field}
      value={answers[field]}
      onChange={(key) => onChange({ [field]: key })}
      options={entries
        .toSorted((a, b) => collator.compare(a.name, b.name))
        .map(({ key, name }) => ({ value: key, label: name }))}
      error={errorOf(field)}
    />
  )
}
