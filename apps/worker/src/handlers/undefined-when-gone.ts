import { DomainError } from '@kilotoken/db'

/** Undefined for what is not there any more, a deleted team's work included; any other failure is thrown on. */
export function undefinedWhenGone(error: unknown): undefined {
  if (!(error instanceof DomainError && error.code === 'NOT_FOUND')) throw error
}
