import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'
import type { AddressKeys } from './catalogue-address.ts'
import type { CatalogueRow } from './catalogue-row.ts'
import { bandOf, sizeBands } from './size-band.ts'

export type ModelShape = inferRouterOutputs<AppRouter>['catalogue']['models'][number]

export const MODEL_KEYS: AddressKeys = {
  facets: ['family', 'size', 'build', 'attention'],
  sorts: ['name', 'parameters', 'active', 'layers', 'context', 'cache'],
}

/** @unit billions of parameters */
export const PARAMETER_BANDS = sizeBands([4, 9, 40, 100, 300])

export const BILLION = 1e9

/** Models as their list searches, filters and sorts them. */
export function modelRows(models: readonly ModelShape[]): CatalogueRow<ModelShape>[] {
  return models.map((entry) => ({
    key: entry.key,
    entry,
    words: [entry.key, entry.name, entry.family, entry.attention.kind].join(' '),
    facets: {
      family: entry.family,
      size: bandOf(Math.round(entry.parameters.value / BILLION), PARAMETER_BANDS)?.key,
      build: entry.experts === undefined ? 'dense' : 'experts',
      attention: entry.attention.kind,
    },
    order: {
      name: entry.name,
      parameters: entry.parameters.value,
      active: entry.activeParameters.value,
      layers: entry.layers.value,
      context: entry.context.value,
      cache: entry.kvBytesPerToken.value,
    },
  }))
}
