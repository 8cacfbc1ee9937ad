import type { PlanEdit } from './plan-edit.ts'
import type { PlanField } from './plan-field.ts'

/** Adds an entry to a map or list. Its key is its author's or a month; in a list it comes last, whatever the key. */
export function addEntryEdits({ at, choices, entry }: PlanField, key: string): readonly PlanEdit[] {
  if (entry === undefined || choices.includes(key)) return []
  const { beginning } = entry
  if (entry.naming !== 'place') return [{ kind: 'set', path: [...at, key], value: beginning }]
  return choices.length === 0
    ? [{ kind: 'set', path: at, value: [beginning] }]
    : [{ kind: 'set', path: [...at, choices.length], value: beginning }]
}

/** Takes an entry out; with the last one an optional map or list goes too. */
export function removeEntryEdits(field: PlanField, key: string): readonly PlanEdit[] {
  const { at, choices, entry, isOptional } = field
  const index = choices.indexOf(key)
  if (index === -1) return []
  if (choices.length === 1 && isOptional) return [{ kind: 'remove', path: at }]
  return [{ kind: 'remove', path: [...at, entry?.naming === 'place' ? index : key] }]
}
