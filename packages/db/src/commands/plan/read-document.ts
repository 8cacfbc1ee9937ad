import { type PlanLabel, readPlan } from '@kilotoken/cost-core'
import type { DomainError } from '../../errors/domain-error.ts'
import { planInvalid } from '../../errors/plan-invalid.ts'

/** The largest document the table takes, in bytes. The engine's own limit is the same number of characters. */
export const LARGEST_DOCUMENT = 1_000_000

/**
 * Checks that a text can be a version of a plan: it reads, and every scenario of it reads.
 *
 * @throws DomainError PLAN_INVALID with the engine's problems, each with code, path and line
 */
export function readDocument(document: string): { name: PlanLabel } {
  if (Buffer.byteLength(document) > LARGEST_DOCUMENT) throw tooLong()
  const read = readPlan(document)
  if ('problems' in read) throw planInvalid(read.problems)
  return { name: read.plan.base.name }
}

/** What a text that does not fit is refused with. */
export function tooLong(): DomainError {
  const params = { maximum: LARGEST_DOCUMENT }
  return planInvalid([{ severity: 'error', code: 'TOO_LONG', path: '', line: 1, params }])
}
