'use client'

import type { PlanField, PlanPart } from '@kilotoken/cost-core'
import { FieldGrid } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import styles from './form-view.module.css'
import { fieldIdOf } from './jump-to-field.ts'
import { usePlanWords } from './use-plan-words.ts'

export type PartViewProps = {
  part: PlanPart
  /** What a key of the plan is called. */
  nameOf: (key: string) => string
  renderField: (field: PlanField) => ReactNode
  /** At the head of an entry: what can be done with it. */
  renderPartActions: (part: PlanPart) => ReactNode
}

/** An entry of the plan with its fields. All but those that say most about it wait behind "More". */
export function PartView({ part, nameOf, renderField, renderPartActions }: PartViewProps) {
  const t = useTranslations('app.editor.field')
  const words = usePlanWords()
  const [given, open] = usePlaces(
    part.isRemovable ? part.fields.filter(({ kind }) => kind !== 'label') : part.fields,
  )
  const name = part.kind === 'strategy' ? nameOf(part.key) : words.part(part)
  const fields = (list: readonly PlanField[]) => (
    <FieldGrid>
      {list.map((field) => (
        <div key={field.path} className={WIDE.includes(field.kind) ? styles.wide : undefined}>
          {renderField(field)}
        </div>
      ))}
    </FieldGrid>
  )
  return (
    <div className={styles.part}>
      {part.isRemovable && (
        <div className={styles.partHead}>
          <h3 className={styles.partTitle} id={titleIdOf(part)} tabIndex={-1}>
            {name} {name !== part.key && <code>{part.key}</code>}
          </h3>
          {renderPartActions(part)}
        </div>
      )}
      {fields(given)}
      {open.length > 0 && (
        <details className={styles.more}>
          <summary>{t('more', countsOf(open))}</summary>
          {fields(open)}
        </details>
      )}
    </div>
  )
}

/** Where a jump to the part as a whole leads. A strategy that is one option is its only field, which has the id then. */
function titleIdOf({ path, fields }: PlanPart): string | undefined {
  return fields.some((field) => field.path === path) ? undefined : fieldIdOf(path)
}

/** They take as much as there is: what can be chosen stands side by side. */
const WIDE: readonly PlanField['kind'][] = ['entries', 'several']

function countsOf(fields: readonly PlanField[]): { set: number; open: number } {
  const open = fields.filter(({ text }) => text === undefined).length
  return { set: fields.length - open, open }
}

/** The fields that show at once, and those behind "More". One that is filled in or emptied stays where the reader is. */
function usePlaces(fields: readonly PlanField[]): [readonly PlanField[], readonly PlanField[]] {
  const [places, setPlaces] = useState<ReadonlyMap<string, boolean>>(new Map())
  const unseen = fields.filter(({ path }) => !places.has(path))
  if (unseen.length > 0)
    setPlaces(
      new Map([...places, ...unseen.map((field) => [field.path, isBehind(field, fields, places)] as const)]),
    )
  return [
    fields.filter(({ path }) => places.get(path) === false),
    fields.filter(({ path }) => places.get(path) === true),
  ]
}

/** A new entry's fields show where the head of their map does. */
function isBehind(
  field: PlanField,
  fields: readonly PlanField[],
  places: ReadonlyMap<string, boolean>,
): boolean {
  const head = fields.find(({ kind, path }) => kind === 'entries' && field.path.startsWith(`${path}.`))
  return (head && places.get(head.path)) ?? (head ?? field).level === 'more'
}
