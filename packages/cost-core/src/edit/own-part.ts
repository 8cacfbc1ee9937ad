import type { PlanLabel } from '../plan/small-fields.ts'
import { isPlanMap } from './is-plan-map.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanPath, PlanValue } from './plan-edit.ts'
import type { PlanPart } from './plan-field.ts'

/** A part of the plan before its fields: what an entry with a key of its own changes, it says. */
export function ownPart(key: string, at: PlanPath): PlanPart {
  return { key, path: at.join('.'), at, kind: key, label: undefined, fields: [], isRemovable: false }
}

/** The name its author gave a part; undefined where that is not words. */
export function labelAt(data: PlanValue | undefined, at: PlanPath): PlanLabel | undefined {
  const label = valueAt(data, [...at, 'label'])
  if (typeof label === 'string') return label
  return isPlanMap(label) && typeof label.en === 'string' && typeof label.zh === 'string'
    ? { en: label.en, zh: label.zh }
    : undefined
}
