import type { FacetOption } from '@kilotoken/ui'
import type { CatalogueAddress } from './catalogue-address.ts'
import type { CatalogueRow } from './catalogue-row.ts'
import { countFacet } from './count-facet.ts'

/** A property a list can be narrowed by, in the reader's words. */
export type FacetWords = { key: string; legend: string; label: (value: string) => string }

export type ListFacet = { key: string; legend: string; options: FacetOption[] }

const collator = new Intl.Collator('en', { numeric: true })

/**
 * The properties of a list with their values and counts, values in order, numbers in them by size.
 *
 * A property that has one value in the whole list narrows nothing and is left out.
 */
export function listFacets<E>(
  rows: readonly CatalogueRow<E>[],
  address: Pick<CatalogueAddress, 'search' | 'facets'>,
  words: readonly FacetWords[],
): ListFacet[] {
  return words
    .map(({ key, legend, label }) => ({
      key,
      legend,
      options: countFacet(rows, address, key)
        .sort((a, b) => collator.compare(a.value, b.value))
        .map(({ value, count }) => ({ value, count, label: label(value) })),
    }))
    .filter(({ options }) => options.length > 1)
}
