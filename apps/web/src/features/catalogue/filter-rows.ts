import type { CatalogueAddress } from './catalogue-address.ts'
import type { CatalogueRow } from './catalogue-row.ts'

/** The rows an address lets through: every word of the search, and one of the values of every property asked for. */
export function filterRows<E>(
  rows: readonly CatalogueRow<E>[],
  { search, facets }: Pick<CatalogueAddress, 'search' | 'facets'>,
): CatalogueRow<E>[] {
  const words = folded(search)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return rows.filter((row) => {
    const text = folded(row.words)
    if (!words.every((word) => text.includes(word))) return false
    return Object.entries(facets).every(([key, values]) => values.includes(row.facets[key] ?? ''))
  })
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
