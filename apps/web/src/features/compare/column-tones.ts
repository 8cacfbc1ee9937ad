import type { CompareColumn } from '@kilotoken/cost-core'
import type { CrossoverChart } from '@kilotoken/ui'
import type { ComponentProps } from 'react'

export type ColumnTone = ComponentProps<typeof CrossoverChart>['lines'][number]['tone']

/** In the order they are given out when several columns are of one kind. */
const TONES: readonly ColumnTone[] = ['rent', 'accent', 'fees', 'energy', 'staff', 'network', 'maintenance']

/** The hue of each column's line: rented ones as rent, owned ones as the accent, each hue once. */
export function columnTones(columns: readonly CompareColumn[]): ReadonlyMap<string, ColumnTone> {
  const given = new Map<string, ColumnTone>()
  for (const { key, compiled, strategy } of columns) {
    const assigned = compiled.plan.strategies[strategy]
    const kind = typeof assigned === 'string' ? compiled.plan.options[assigned]?.kind : undefined
    const wanted: readonly ColumnTone[] = kind === 'own' ? ['accent', ...TONES] : TONES
    const taken = new Set(given.values())
    given.set(key, wanted.find((tone) => !taken.has(tone)) ?? 'other')
  }
  return given
}
