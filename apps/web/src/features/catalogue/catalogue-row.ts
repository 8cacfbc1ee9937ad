/** An entry as a list searches, filters and sorts it. */
export type CatalogueRow<E> = {
  key: string
  entry: E
  /** What a search looks in. */
  words: string
  /** By property, the value it has. */
  facets: Readonly<Record<string, string | undefined>>
  /** By column, what it is sorted by. Absent comes last, whichever way. */
  order: Readonly<Record<string, number | string | undefined>>
}
