import { readPlainNumber } from '../plan/plain-number.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { civilMonth, civilMonthRange } from '../plan/small-fields.ts'
import type { FieldQuantity, PlanField } from './plan-field.ts'
import { readInField } from './read-in-field.ts'

/**
 * What a text means in a field, or why it cannot stand there, before it is put into the plan.
 *
 * Whether it fits the rest of the plan (a month within the horizon) only reading the plan says.
 */
export function readFieldText(
  field: PlanField,
  text: string,
): { readonly quantity: FieldQuantity | undefined } | { readonly problem: PlanProblem } {
  const written = text.trim()
  const nothing = { quantity: undefined }
  if (written === '') return field.isOptional ? nothing : refusal(field, 'MISSING')
  switch (field.kind) {
    case 'quantity': {
      if (field.words?.includes(written)) return nothing
      const read = readInField(written, field)
      return 'quantity' in read
        ? read
        : refusal(field, read.error.code, { text: written, ...read.error.params })
    }
    case 'month':
      return civilMonth.safeParse(written).success ? nothing : refusal(field, 'CIVIL_MONTH')
    case 'months':
      return civilMonthRange.safeParse(written).success ? nothing : refusal(field, 'CIVIL_MONTH_RANGE')
    case 'number': {
      if (field.limits === undefined)
        return /^\d{1,15}$/u.test(written) ? nothing : refusal(field, 'WRONG_TYPE', { expected: 'int' })
      const read = readPlainNumber(written, field.limits)
      return 'value' in read ? nothing : refusal(field, read.code, read.params)
    }
    case 'choice':
    case 'boolean':
    case 'variant':
      return field.choices.includes(written)
        ? nothing
        : refusal(field, 'NOT_ONE_OF', { options: field.choices.join(', ') })
    default:
      return nothing
  }
}

function refusal(
  { path }: PlanField,
  code: string,
  params: PlanProblem['params'] = {},
): { readonly problem: PlanProblem } {
  return { problem: { severity: 'error', code, path, params } }
}
