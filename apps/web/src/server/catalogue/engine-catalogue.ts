import type { Catalogue } from '@kilotoken/cost-core'
import { type Database, loadCatalogue, type TeamScope } from '@kilotoken/db'

let read: Promise<Catalogue> | undefined

/**
 * What the engine needs of the catalogue to compile a plan: names and peak rates, without prices and models.
 *
 * Read once a process: the catalogue changes only with a release. A failed reading is not kept.
 */
export function engineCatalogue(from: Database | TeamScope): Promise<Catalogue> {
  read ??= load(from).catch((error: unknown) => {
    read = undefined
    throw error
  })
  return read
}

async function load(from: Database | TeamScope): Promise<Catalogue> {
  const { accelerators, nodes } = await loadCatalogue(from)
  return {
    accelerators: accelerators.map(({ key, name, peak }) => ({ key, name, peak })),
    nodes: nodes.map(({ key, name, accelerator, accelerators: count }) => ({
      key,
      name,
      accelerator,
      accelerators: count,
    })),
  }
}
