/** A row of a printed table; `kind` says how it is set. A part belongs to the row above, a title stands alone. */
export interface SectionRow {
  readonly kind: 'plain' | 'part' | 'strong' | 'total' | 'muted' | 'title'
  readonly cells: readonly string[]
}

/** A table as it is printed, in words. Columns of numbers are set to the right. */
export interface SectionTable {
  readonly heads: readonly string[]
  readonly isNumber: readonly boolean[]
  readonly rows: readonly SectionRow[]
}

/** A part of a report that is read from top to bottom: PDF and Markdown print the same ones. */
export interface ReportSection {
  readonly key: string
  readonly title: string
  readonly before: readonly string[]
  readonly table?: SectionTable
  readonly after: readonly string[]
}
