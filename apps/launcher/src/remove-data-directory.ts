import { lstatSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Removes a data directory and the cluster it may point to. Everything that works in it must have ended. */
export function removeDataDirectory(data: string): void {
  const cluster = path.join(data, 'postgres')
  // A file may stand where the directory should be, and below that even asking fails.
  const isFolder = lstatSync(data, { throwIfNoEntry: false })?.isDirectory()
  const isLinked = isFolder && lstatSync(cluster, { throwIfNoEntry: false })?.isSymbolicLink() === true
  if (isLinked) rmSync(path.dirname(readlinkSync(cluster)), { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
}
