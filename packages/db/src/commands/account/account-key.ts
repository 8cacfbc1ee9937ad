import { DomainError } from '../../errors/domain-error.ts'
import { canonicalEmail } from './canonical-email.ts'

/** The address that was typed, canonical; what cannot be an address is looked up and counted like one nobody has. */
export function accountKey(typed: string): string {
  try {
    return canonicalEmail(typed)
  } catch (error) {
    if (error instanceof DomainError) return typed.trim().toLowerCase()
    throw error
  }
}
