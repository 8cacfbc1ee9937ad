'use client'

import { labelText } from '@kilotoken/messages'
import { IconButton, SelectField } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { planName } from '../plan/plan-name.ts'
import { type ColumnChoice, printColumn } from './column-choice.ts'
import type { ColumnState } from './column-state.ts'
import styles from './compare.module.css'

export type ColumnFieldsProps = {
  team: string
  number: number
  column: ColumnState
  /** The other columns: what would be the same as one of them cannot be chosen. */
  others: readonly ColumnChoice[]
  onChange: (choice: ColumnChoice) => void
  onRemove: () => void
}

/** One column's version, scenario and strategy. */
export function ColumnFields({ team, number, column, others, onChange, onRemove }: ColumnFieldsProps) {
  const t = useTranslations('app.compare.pick')
  const unknown = useTranslations('app.compare.problem')('unknown', { number })
  const locale = useLocale()
  const { choice, source, strategies, scenarios } = column
  const versions = useQuery(useTRPC().plan.versions.queryOptions({ team, plan: choice.plan }))
  const name = source === undefined ? unknown : planName(source.name, locale)
  const option = (value: string, label: string, changed: ColumnChoice) => ({
    value,
    label,
    isDisabled: others.some((one) => printColumn(one) === printColumn(changed)),
  })
  const newest = versions.data?.[0]?.version
  const versionOf = (text: string) => (text === '' ? undefined : Number(text))
  const scenarioOf = (text: string) => (text === '' ? undefined : text)
  return (
    <fieldset className={styles.column}>
      <legend className={styles.columnName}>{t('column', { number, name })}</legend>
      <SelectField
        label={t('version')}
        value={choice.version === undefined ? '' : String(choice.version)}
        options={[
          option('', t('newest', { version: newest ?? 'unknown' }), { ...choice, version: undefined }),
          ...(versions.data ?? []).map(({ version, createdByName }) =>
            option(String(version), t('saved', { version, name: createdByName }), { ...choice, version }),
          ),
        ]}
        onChange={(text) => onChange({ ...choice, version: versionOf(text) })}
      />
      <SelectField
        label={t('scenario')}
        value={choice.scenario ?? ''}
        options={[
          option('', t('asItStands'), { ...choice, scenario: undefined }),
          ...withChosen(scenarios, choice.scenario).map(({ key, label }) =>
            option(key, labelText(label, locale), { ...choice, scenario: key }),
          ),
        ]}
        onChange={(text) => onChange({ ...choice, scenario: scenarioOf(text) })}
      />
      <SelectField
        label={t('strategy')}
        value={choice.strategy}
        options={withChosen(strategies, choice.strategy).map(({ key, label }) =>
          option(key, labelText(label, locale), { ...choice, strategy: key }),
        )}
        onChange={(strategy) => onChange({ ...choice, strategy })}
      />
      <IconButton label={t('remove', { number })} onPress={onRemove}>
        <X size={16} />
      </IconButton>
    </fieldset>
  )
}

/** What can be chosen, and what is chosen though it is not there. */
function withChosen(list: ColumnState['strategies'], chosen: string | undefined): ColumnState['strategies'] {
  if (chosen === undefined || list.some(({ key }) => key === chosen)) return list
  return [{ key: chosen, label: { en: chosen, zh: chosen } }, ...list]
}
