'use client'

import type { PlanField, PlanPart, PlanSection } from '@kilotoken/cost-core'
import { fieldText } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'

/** The parts and fields of a plan in the reader's words. What has no words of its own is shown as it is written. */
export function usePlanWords() {
  const t = useTranslations('app.editor')
  const locale = useLocale()
  const { label } = useFigureWords()
  return useMemo(() => {
    const choice = (value: string, field?: PlanField) => {
      const own = `choiceOf.${field?.name.split('.').at(-1)}.${value}` as Parameters<typeof t>[0]
      if (field !== undefined && t.has(own)) return t(own)
      const key = `choice.${value}` as Parameters<typeof t>[0]
      return t.has(key) ? t(key) : value
    }
    const part = ({ label: own, key, kind }: PlanPart) =>
      own === undefined ? (kind === 'overhead' ? choice(key) : key) : label(own)
    const field = (one: PlanField) => {
      const name = fieldText(one.name, locale)
      const last = String(one.at.at(-1))
      if (one.kind === 'label' && (last === 'en' || last === 'zh')) return t(`inLanguage.${last}`, { name })
      return one.key === undefined ? name : t('ofKey', { name, key: one.key })
    }
    const place = (sections: readonly PlanSection[], path: string): string | undefined => {
      const found = findPlace(sections, path)
      if (found?.field === undefined) return found && part(found.part)
      return found.part.isRemovable
        ? t('place', { part: part(found.part), field: field(found.field) })
        : field(found.field)
    }
    return {
      section: ({ key }: PlanSection) => t(`section.${key}`),
      kind: (kind: string) => choice(kind),
      reason: label,
      part,
      field,
      choice,
      /** A place as an issue or a change names it: the entry, then the field. */
      place,
      /** A field where it stands. What a scenario sets is called by whose it is, what a strategy buys by the workload. */
      fieldIn: (sections: readonly PlanSection[], one: PlanField) => {
        if (one.at[0] === 'scenarios' && one.at[2] === 'set')
          return place(sections, one.at.slice(PATCH_DEPTH).join('.')) ?? field(one)
        const bought = boughtFor(sections, one)
        return bought === undefined ? field(one) : t('bought', { workload: part(bought) })
      },
    }
  }, [t, locale, label])
}

/** The workload that a field of a strategy buys for; undefined where it buys for all of them, and for other fields. */
function boughtFor(sections: readonly PlanSection[], { at }: PlanField): PlanPart | undefined {
  const [group, , workload] = at
  if (group !== 'strategies' || workload === undefined) return undefined
  return sections.flatMap(({ parts }) => parts).find(({ path }) => path === `workloads.${workload}`)
}

/** `scenarios`, a key, `set`: what follows is a path of the plan. */
const PATCH_DEPTH = 3

/** The entry and the field that a path lies in; the field is undefined for the entry as a whole. */
function findPlace(sections: readonly PlanSection[], path: string) {
  const isIn = (place: string) => path === place || path.startsWith(`${place}.`)
  const parts = sections.flatMap((section) => section.parts)
  const whole = parts.find((one) => one.path === path)
  if (whole !== undefined && path !== '') return { part: whole, field: undefined }
  for (const part of parts) {
    // A group that is missing as a whole is named by its first field.
    const field =
      part.fields.findLast((one) => isIn(one.path)) ??
      part.fields.find((one) => one.path.startsWith(`${path}.`))
    if (field !== undefined) return { part, field }
  }
  const part = parts.find((one) => one.path !== '' && isIn(one.path))
  return part === undefined ? undefined : { part, field: undefined }
}
