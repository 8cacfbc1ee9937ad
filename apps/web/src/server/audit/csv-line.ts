/** What a spreadsheet would run: a cell that begins so is a formula to it. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A line of a CSV file, each cell quoted, so that separators, quotes and line breaks in it are text.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it: names in the log are written by
 * people, and whoever opens the file must not run what one of them typed.
 *
 * @source RFC 4180; OWASP "CSV Injection"
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
}
