'use client'

import type { PlanField } from '@kilotoken/cost-core'
import { useTranslations } from 'next-intl'

/** How a quantity moves, in a line: `Begins here; 8%/month growth`. Undefined where it stands still without events. */
export function useMovementText({ movement }: PlanField): string | undefined {
  const t = useTranslations('app.editor.movement')
  if (movement === undefined) return undefined
  const { kind, parts } = movement
  const part = (name: string) => parts.find((one) => one.name === `quantity.${name}`)?.text ?? ''
  const keysOf = (name: string) => parts.find((one) => one.name === `quantity.${name}.entries`)?.choices ?? []
  const dated = kind === 'steps' || kind === 'points' || kind === 'bands' ? keysOf(kind) : []
  const events = keysOf('events').length
  if (kind === 'constant' && events === 0) return undefined
  return t('says', {
    kind,
    rate: part(kind === 'add' ? 'add' : 'growth'),
    to: part('to'),
    month: kind === 's_curve' ? part('midpoint') : (dated.at(-1) ?? ''),
    count: dated.length,
    events,
  })
}
