/** Where figures come from and the day they are stated for; the named ones are in `sources.ts`. */
export interface Source {
  readonly source: string
  readonly date: string
}
