import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A secret for a cookie or a link: 256 random bits, so a plain hash of it can be kept and looked up. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** What is kept of a secret. Not for passwords: those are guessable and need a slow hash. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
