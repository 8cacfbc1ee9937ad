/** What a list of the catalogue shows: part of its address, so that it can be kept, sent and gone back to. */
export type CatalogueAddress = {
  search: string
  /** By property, the values let through. A property without any lets everything through. */
  facets: Readonly<Record<string, readonly string[]>>
  /** The column the rows are in order of. */
  sort: string
  isDescending: boolean
}

export type AddressKeys = {
  facets: readonly string[]
  /** The first one is how a list stands by itself. */
  sorts: readonly string[]
}

const MOST_CHARACTERS = 100

/** Reads an address. What it does not know it leaves out: an old link still opens the list. */
export function parseCatalogueAddress(query: URLSearchParams, keys: AddressKeys): CatalogueAddress {
  const [first = ''] = keys.sorts
  const asked = query.get('sort') ?? first
  const name = asked.replace(/^-/u, '')
  const isKnown = keys.sorts.includes(name)
  return {
    search: (query.get('q') ?? '').trim().slice(0, MOST_CHARACTERS),
    facets: Object.fromEntries(
      keys.facets
        .map((key) => [key, [...new Set(query.getAll(key))].filter((value) => value !== '')] as const)
        .filter(([, values]) => values.length > 0),
    ),
    sort: isKnown ? name : first,
    isDescending: isKnown && asked.startsWith('-'),
  }
}

/** The query of an address, empty or with its question mark; how the list stands by itself is left out. */
export function catalogueQuery(address: CatalogueAddress, keys: AddressKeys): string {
  const query = new URLSearchParams()
  if (address.search !== '') query.set('q', address.search)
  for (const key of keys.facets) for (const value of address.facets[key] ?? []) query.append(key, value)
  if (address.sort !== keys.sorts[0] || address.isDescending)
    query.set('sort', `${address.isDescending ? '-' : ''}${address.sort}`)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
