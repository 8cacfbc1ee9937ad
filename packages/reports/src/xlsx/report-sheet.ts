import type { CellObject } from 'write-excel-file/node'

/** A sheet of the workbook, before it has its name. */
export interface ReportSheet {
  readonly rows: readonly (readonly (CellObject | null)[])[]
  /** In characters. */
  readonly widths: readonly number[]
  readonly frozenRows: number
  readonly frozenColumns: number
}
