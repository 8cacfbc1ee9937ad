import type { Accelerator } from './accelerator-rows.ts'
import type { AddressKeys } from './catalogue-address.ts'
import type { CatalogueRow } from './catalogue-row.ts'
import { priceAge } from './price-age.ts'

export type AcceleratorPrice = Accelerator['prices'][number]
export type PriceEntry = { accelerator: Accelerator; price: AcceleratorPrice }

export const PRICE_KEYS: AddressKeys = {
  facets: ['vendor', 'kind', 'age', 'evidence', 'currency'],
  sorts: ['name', 'price', 'age'],
}

/**
 * Every price of the catalogue as its list searches, filters and sorts it, as old as it is on a day.
 *
 * @unit today: ISO 8601 day, UTC
 */
export function priceRows(accelerators: readonly Accelerator[], today: string): CatalogueRow<PriceEntry>[] {
  return accelerators.flatMap((accelerator) =>
    accelerator.prices.map((price, index) => ({
      key: `${accelerator.key} ${index}`,
      entry: { accelerator, price },
      words: [accelerator.key, accelerator.name, accelerator.vendor, price.figure.source].join(' '),
      facets: {
        vendor: accelerator.vendor,
        kind: price.kind,
        age: priceAge(price.figure.date, today).level,
        evidence: price.figure.evidence,
        currency: price.figure.unit,
      },
      order: { name: accelerator.name, price: price.figure.value, age: price.figure.date },
    })),
  )
}
