import type { Catalogue } from '@kilotoken/cost-core'
import { type Database, loadEngineCatalogue, type TeamScope } from '@kilotoken/db'

let read: Promise<Catalogue> | undefined

/**
 * The engine's catalogue, read once a process: it changes only with a release. A failed reading is not kept.
 */
export function engineCatalogue(from: Database | TeamScope): Promise<Catalogue> {
  read ??= loadEngineCatalogue(from).catch((error: unknown) => {
    read = undefined
    throw error
  })
  return read
}
