import { hash } from '@node-rs/argon2'
import { ARGON2_COSTS } from './argon2-costs.ts'
import { passPasswordGate } from './password-gate.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'

/**
 * Hashes a new password with argon2id, after refusing one that is easily guessed.
 *
 * `ownWords` are what somebody who knows the person would try: name, address, team. Takes about 25 ms of a core, so
 * never inside a transaction.
 *
 * @throws DomainError PASSWORD_REFUSED with `reason`, BUSY
 */
export function hashPassword(password: string, ownWords: readonly string[]): Promise<string> {
  const text = password.normalize('NFKC')
  refuseWeakPassword(text, ownWords)
  return passPasswordGate(() => hash(text, ARGON2_COSTS))
}

/** Hashes a password that was just found right, with the costs of today. @throws DomainError BUSY */
export function rehashPassword(password: string): Promise<string> {
  return passPasswordGate(() => hash(password.normalize('NFKC'), ARGON2_COSTS))
}
