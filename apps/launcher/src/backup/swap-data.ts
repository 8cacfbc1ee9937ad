import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { openDataDirectory } from '../data-directory.ts'

/** An exchange of what a data directory holds. All three are data directories. */
export interface Swap {
  readonly dataDirectory: string
  /** Where the parts to put in place lie. */
  readonly incoming: string
  /** Where the present parts go. */
  readonly outgoing: string
}

/** The parts that belong together: the passwords in the one are those of the roles in the other. */
const parts = ['postgres', 'secrets']

/**
 * Puts the parts of one data directory into another and keeps those that were there. Nothing may run on them.
 *
 * A journal on disk says what is under way, so that `finishSwap` can end it after a crash at any point.
 */
export function swapData(swap: Swap): void {
  openDataDirectory(swap.outgoing)
  const draft = `${journalPath(swap.dataDirectory)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(swap), { mode: 0o600, flush: true })
  renameSync(draft, journalPath(swap.dataDirectory))
  syncFolder(swap.dataDirectory)
  finishSwap(swap.dataDirectory)
}

/** Ends an exchange that a crash has interrupted. Does nothing when there is none. */
export function finishSwap(dataDirectory: string): void {
  const journal = journalPath(dataDirectory)
  if (!existsSync(journal)) return
  const { incoming, outgoing }: Swap = JSON.parse(readFileSync(journal, 'utf8'))
  for (const part of parts) {
    const [from, place, to] = [incoming, dataDirectory, outgoing].map((folder) =>
      path.join(folder, part),
    ) as [string, string, string]
    // Moved already, before a crash.
    if (!isThere(from)) continue
    if (isThere(place)) renameSync(place, to)
    renameSync(from, place)
  }
  for (const folder of [incoming, outgoing, dataDirectory]) syncFolder(folder)
  rmSync(journal)
}

/** Takes an exchange back, also one that failed half-way. */
export function undoSwap({ dataDirectory, incoming, outgoing }: Swap): void {
  swapData({ dataDirectory, incoming: outgoing, outgoing: incoming })
  rmSync(outgoing, { recursive: true, force: true })
}

/** Whether a crash has left an exchange unfinished, which still needs all three directories. */
export function isSwapUnfinished(dataDirectory: string): boolean {
  return existsSync(journalPath(dataDirectory))
}

function journalPath(dataDirectory: string): string {
  return path.join(dataDirectory, 'restore-journal.json')
}

/** A link is there even when what it points to is not. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

function syncFolder(folder: string): void {
  if (!existsSync(folder)) return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
