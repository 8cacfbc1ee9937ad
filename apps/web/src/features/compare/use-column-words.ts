'use client'

import { type Locale, labelText } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { planName } from '../plan/plan-name.ts'
import { type NameDetail, type NameParts, namingDetails } from './column-names.ts'
import type { ReadyColumn } from './column-state.ts'

/** What a column is called: over itself, beneath that, and in a sentence, where nothing else stands beside it. */
export type ColumnWords = { label: string; note: string; name: string }

/** Names that tell the columns apart and say no more than that. */
export function useColumnWords(columns: readonly ReadyColumn[]): ReadonlyMap<string, ColumnWords> {
  const t = useTranslations('app.compare.name')
  const locale = useLocale()
  return useMemo(() => {
    const join = (texts: readonly string[]) =>
      texts.reduce((first, second) => (first === '' ? second : t('join', { first, second })), '')
    const parts = columns.map((column) => partsOf(column, locale))
    const details = namingDetails(parts)
    const text = (one: NameParts, detail: NameDetail, index: number) => {
      if (detail === 'number') return t('number', { number: index + 1 })
      if (detail === 'version') return t('version', { version: one.version })
      if (detail === 'scenario' && one.scenario === '') return t('asItStands')
      return one[detail]
    }
    return new Map(
      columns.map(({ key, source }, index) => {
        const own = parts[index] ?? { strategy: '', plan: '', version: '', scenario: '' }
        const detail = join((details[index] ?? []).map((one) => text(own, one, index)))
        const version = t(source.isNewest ? 'version' : 'older', { version: own.version })
        const notes = [own.plan, version, ...(own.scenario === '' ? [] : [own.scenario])]
        const words: ColumnWords = {
          label: own.strategy,
          note: notes.reduce((first, second) => t('note', { first, second })),
          name: detail === '' ? own.strategy : t('qualified', { strategy: own.strategy, detail }),
        }
        return [key, words]
      }),
    )
  }, [columns, locale, t])
}

function partsOf({ column, source }: ReadyColumn, locale: Locale): NameParts {
  return {
    strategy: labelText(column.label, locale),
    plan: planName(source.name, locale),
    version: String(source.version),
    scenario: source.scenario === undefined ? '' : labelText(source.scenario, locale),
  }
}
