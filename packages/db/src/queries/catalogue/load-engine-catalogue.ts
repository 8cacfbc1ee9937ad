import type { Catalogue } from '@kilotoken/cost-core'
import type { Database } from '../../connection/database.ts'
import type { VisitorScope } from '../../scope/scope.ts'
import { loadCatalogue } from './load-catalogue.ts'

/**
 * What the engine needs of the catalogue to compile a plan: names and peak rates, without prices and models.
 *
 * Keep it: only the preparation of a start changes the catalogue.
 */
export async function loadEngineCatalogue(from: Database | VisitorScope): Promise<Catalogue> {
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
