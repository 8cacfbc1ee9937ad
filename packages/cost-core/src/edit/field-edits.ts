import type { PlanEdit } from './plan-edit.ts'
import type { PlanField } from './plan-field.ts'

/** What YAML takes for a number; whether it is one of those that fit, such as whole ones, the plan's schema says. */
const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/u

/**
 * What typing a text into a field means for the plan. Emptied, an optional field is taken out; another variant begins
 * its group anew, since the fields of the old one mean nothing in it. A number typed over one that was cited is assumed
 * until somebody says what it is known by: its source never said it.
 */
export function fieldEdits(field: PlanField, text: string): readonly PlanEdit[] {
  const { at, kind } = field
  const written = text.trim()
  if (text === field.text) return []
  // Typed into a quantity that moves, a number is the one it begins with.
  if (field.movement?.base !== undefined)
    return fieldEdits({ ...field.movement.base, text: field.text }, text)
  if (written === '' && field.isOptional) return [{ kind: 'remove', path: at }]
  switch (kind) {
    case 'quantity':
      return [{ kind: 'quantity', path: at, text: written }, ...evidenceEdits(field)]
    case 'number': {
      const plain = written.normalize('NFKC')
      return [{ kind: 'set', path: at, value: NUMBER.test(plain) ? Number(plain) : written }]
    }
    case 'several': {
      const items = written.split(/[,，]/u).map((item) => item.trim())
      return [{ kind: 'set', path: at, value: items.filter((item) => item !== '') }]
    }
    case 'boolean':
      return [{ kind: 'set', path: at, value: written === 'true' }]
    case 'variant':
      return [{ kind: 'set', path: at.slice(0, -1), value: { [String(at.at(-1))]: written } }]
    case 'label':
    case 'text':
      return [{ kind: 'set', path: at, value: text }]
    default:
      return [{ kind: 'set', path: at, value: written }]
  }
}

function evidenceEdits({ at, provenance, partOf = at }: PlanField): readonly PlanEdit[] {
  if (provenance === undefined || provenance.evidence === 'assumed') return []
  return [{ kind: 'set', path: [...partOf, 'evidence'], value: 'assumed' }]
}
