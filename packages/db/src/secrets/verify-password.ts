import { hash, verify } from '@node-rs/argon2'
import { ARGON2_COSTS } from './argon2-costs.ts'
import { passPasswordGate } from './password-gate.ts'

let nobody: Promise<string> | undefined

/**
 * Whether a password is the one that was hashed. Without a hash the answer is no, and takes just as long: an unknown
 * account must not answer faster than a known one.
 *
 * @throws DomainError BUSY
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const known = stored ?? (await hashOfNobody())
  const isRight = await passPasswordGate(() => verify(known, password.normalize('NFKC')))
  return isRight && stored !== null
}

/** The hash that unknown accounts are checked against, of a password nobody knows; made once a process. */
function hashOfNobody(): Promise<string> {
  nobody ??= hash(crypto.randomUUID(), ARGON2_COSTS)
  return nobody
}
