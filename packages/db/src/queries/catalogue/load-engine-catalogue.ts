import type { Catalogue } from '@kilotoken/cost-core'
import type { Database } from '../../connection/database.ts'
import type { VisitorScope } from '../../scope/scope.ts'
import { loadCatalogue } from './load-catalogue.ts'

/**
 * What the engine needs of the catalogue to compile a plan: hardware and models with what their throughput hangs on,
 * without prices.
 *
 * Keep it: only the preparation of a start changes the catalogue.
 */
export async function loadEngineCatalogue(from: Database | VisitorScope): Promise<Catalogue> {
  const { accelerators, nodes, models } = await loadCatalogue(from)
  return {
    accelerators: accelerators.map(({ prices: _prices, vendor: _vendor, ...engine }) => engine),
    nodes: nodes.map(({ key, name, accelerator, accelerators: count }) => ({
      key,
      name,
      accelerator,
      accelerators: count,
    })),
    models,
  }
}
