import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'
import type { AddressKeys } from './catalogue-address.ts'
import type { CatalogueRow } from './catalogue-row.ts'
import { latestPrice } from './latest-price.ts'
import { bandOf, sizeBands } from './size-band.ts'

export type Accelerator = inferRouterOutputs<AppRouter>['catalogue']['accelerators'][number]

export const ACCELERATOR_KEYS: AddressKeys = {
  facets: ['vendor', 'memory', 'year', 'form'],
  sorts: ['name', 'memory', 'bandwidth', 'peak', 'power', 'released', 'price'],
}

/** @unit GB */
export const MEMORY_BANDS = sizeBands([24, 48, 96, 192])

/** Accelerators as their list searches, filters and sorts them. */
export function acceleratorRows(accelerators: readonly Accelerator[]): CatalogueRow<Accelerator>[] {
  return accelerators.map((entry) => {
    const { key, name, vendor, formFactor, releasedOn, memory } = entry
    return {
      key,
      entry,
      words: [key, name, vendor, formFactor].join(' '),
      facets: {
        vendor,
        memory: memory && bandOf(Math.round(memory.value), MEMORY_BANDS)?.key,
        year: releasedOn?.slice(0, 4),
        form: formFactor,
      },
      order: {
        name,
        memory: memory?.value,
        bandwidth: entry.memoryBandwidth?.value,
        peak: entry.peak.bf16?.value,
        power: entry.tdp?.value,
        released: releasedOn,
        price: latestPrice(entry.prices)?.figure.value,
      },
    }
  })
}
