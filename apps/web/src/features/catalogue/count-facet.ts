import type { CatalogueAddress } from './catalogue-address.ts'
import type { CatalogueRow } from './catalogue-row.ts'
import { filterRows } from './filter-rows.ts'

/**
 * The values of a property with how many rows each would show, given everything else that is asked for.
 *
 * The property's own choice does not count, or every value but the chosen ones would say 0. Values of the whole list
 * stay, at 0, so that the list does not jump.
 */
export function countFacet<E>(
  rows: readonly CatalogueRow<E>[],
  address: Pick<CatalogueAddress, 'search' | 'facets'>,
  key: string,
): { value: string; count: number }[] {
  const { [key]: _own, ...others } = address.facets
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = row.facets[key]
    if (value !== undefined) counts.set(value, 0)
  }
  for (const row of filterRows(rows, { search: address.search, facets: others })) {
    const value = row.facets[key]
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count }))
}
