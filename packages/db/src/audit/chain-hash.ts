import { createHash } from 'node:crypto'
import { type AuditContent, canonicalEntry } from './canonical-entry.ts'

/** What the first entry of a team's log follows. */
export const CHAIN_START = Buffer.alloc(32)

/** The hash of an entry: of everything it says, and of the entry before it. */
export function chainHash(previousHash: Buffer, entry: AuditContent): Buffer {
  return createHash('sha256').update(previousHash).update(canonicalEntry(entry)).digest()
}
