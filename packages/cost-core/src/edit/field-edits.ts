import type { PlanEdit } from './plan-edit.ts'
import type { PlanField } from './plan-field.ts'

/**
 * What typing a text into a field means for the plan. Emptied, an optional field is taken out; another variant begins
 * its group anew, since the fields of the old one mean nothing in it.
 */
export function fieldEdits(field: PlanField, text: string): readonly PlanEdit[] {
  const { at, kind } = field
  const written = text.trim()
  if (text === field.text) return []
  if (written === '' && field.isOptional) return [{ kind: 'remove', path: at }]
  switch (kind) {
    case 'quantity':
      return [{ kind: 'quantity', path: at, text: written }]
    case 'number':
      return [{ kind: 'set', path: at, value: /^\d{1,15}$/u.test(written) ? Number(written) : written }]
    case 'several': {
      const items = written.split(/[,，]/u).map((item) => item.trim())
      return [{ kind: 'set', path: at, value: items.filter((item) => item !== '') }]
    }
    case 'variant':
      return [{ kind: 'set', path: at.slice(0, -1), value: { [String(at.at(-1))]: written } }]
    case 'label':
    case 'text':
      return [{ kind: 'set', path: at, value: text }]
    default:
      return [{ kind: 'set', path: at, value: written }]
  }
}
