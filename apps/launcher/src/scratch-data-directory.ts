import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isRoot } from './postgres/unprivileged-user.ts'
import { removeDataDirectory } from './remove-data-directory.ts'

/** A data directory for one test run. */
export interface ScratchDataDirectory {
  readonly path: string
  /** Removes it and the cluster it may point to. Everything that works in it must have ended. */
  readonly remove: () => void
}

/** Makes one in the system's temporary folder, open enough for the database's own user to pass through. */
export function scratchDataDirectory(): ScratchDataDirectory {
  const folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-'))
  if (isRoot()) chmodSync(folder, 0o711)
  const data = path.join(folder, 'data')
  const remove = () => {
    removeDataDirectory(data)
    rmSync(folder, { recursive: true, force: true })
  }
  return { path: data, remove }
}
