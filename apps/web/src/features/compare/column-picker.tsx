'use client'

import { useTranslations } from 'next-intl'
import { AddColumns } from './add-columns.tsx'
import type { ColumnChoice } from './column-choice.ts'
import { ColumnFields } from './column-fields.tsx'
import type { ColumnState } from './column-state.ts'
import styles from './compare.module.css'

export type ColumnPickerProps = {
  team: string
  columns: readonly ColumnState[]
  onColumns: (columns: readonly ColumnChoice[]) => void
}

/** Chooses what stands side by side. */
export function ColumnPicker({ team, columns, onColumns }: ColumnPickerProps) {
  const t = useTranslations('app.compare.pick')
  const choices = columns.map(({ choice }) => choice)
  return (
    <section className={styles.picker} aria-label={t('title')}>
      {columns.map((column, index) => (
        <ColumnFields
          key={index}
          team={team}
          number={index + 1}
          column={column}
          others={choices.filter((_, at) => at !== index)}
          onChange={(choice) => onColumns(choices.with(index, choice))}
          onRemove={() => onColumns(choices.filter((_, at) => at !== index))}
        />
      ))}
      <AddColumns team={team} columns={choices} onColumns={onColumns} />
    </section>
  )
}
