import type { AuditBreak } from './audit-break.ts'
import type { AuditContent } from './canonical-entry.ts'
import { CHAIN_START, chainHash } from './chain-hash.ts'

type Link = { previousHash: Buffer; hash: Buffer }

/** Follows the entries of one log in order, and keeps the first place where one does not follow from the last. */
export class ChainCheck {
  entries = 0
  #last: { sequence: number; hash: Buffer } = { sequence: 0, hash: CHAIN_START }
  #broken: AuditBreak | undefined

  add(entry: AuditContent & Link): void {
    this.entries += 1
    this.#broken ??= this.#check(entry)
    this.#last = entry
  }

  /** The verdict, once the head of the log says where it should end. */
  finish(head: { sequence: number; hash: Buffer } | undefined): AuditBreak | undefined {
    const end = head ?? { sequence: 0, hash: CHAIN_START }
    // A team is made with the first entry of its log, so no log is empty.
    if (this.entries === 0) return { kind: 'cut_short', sequence: 1 }
    // Whatever stands beyond the head was not written with it, however it looks.
    if (this.#broken !== undefined && this.#broken.sequence <= end.sequence) return this.#broken
    const { sequence, hash } = this.#last
    if (sequence < end.sequence) return { kind: 'cut_short', sequence: sequence + 1 }
    if (sequence > end.sequence) return { kind: 'inserted', sequence: end.sequence + 1 }
    return hash.equals(end.hash) ? undefined : { kind: 'changed', sequence }
  }

  #check(entry: AuditContent & Link): AuditBreak | undefined {
    const { sequence } = entry
    const expected = this.#last.sequence + 1
    if (sequence < expected) return { kind: 'inserted', sequence }
    if (sequence > expected) return { kind: 'missing', sequence: expected }
    if (!chainHash(entry.previousHash, entry).equals(entry.hash)) return { kind: 'changed', sequence }
    if (entry.previousHash.equals(this.#last.hash)) return undefined
    // Right in itself but not on the one before: that one was written anew, or this is the first and follows nothing.
    return { kind: 'changed', sequence: Math.max(1, sequence - 1) }
  }
}
