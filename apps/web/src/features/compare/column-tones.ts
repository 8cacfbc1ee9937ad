import { assignmentsOf, type CompareColumn } from '@kilotoken/cost-core'
import type { CrossoverChart } from '@kilotoken/ui'
import type { ComponentProps } from 'react'

export type ColumnTone = ComponentProps<typeof CrossoverChart>['lines'][number]['tone']

/** In the order they are given out when several columns are of one kind. */
const TONES: readonly ColumnTone[] = ['rent', 'accent', 'fees', 'energy', 'staff', 'network', 'maintenance']

/** The hue of each column's line: the accent where something is owned, else that of token fees or of rent. Each once. */
export function columnTones(columns: readonly CompareColumn[]): ReadonlyMap<string, ColumnTone> {
  const given = new Map<string, ColumnTone>()
  for (const { key, compiled, strategy } of columns) {
    const kinds = kindsIn(compiled.plan, strategy)
    const own: readonly ColumnTone[] = kinds.has('own') ? ['accent'] : kinds.has('api') ? ['fees'] : []
    const taken = new Set(given.values())
    given.set(key, [...own, ...TONES].find((tone) => !taken.has(tone)) ?? 'other')
  }
  return given
}

function kindsIn(plan: CompareColumn['compiled']['plan'], strategy: string): ReadonlySet<string> {
  const assigned = assignmentsOf(plan)[strategy] ?? {}
  const options = typeof assigned === 'string' ? [assigned] : Object.values(assigned)
  return new Set(options.flatMap((option) => plan.options[option]?.kind ?? []))
}
