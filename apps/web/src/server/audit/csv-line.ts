/**
 * What a spreadsheet would run: a cell that begins so, after any spaces, is a formula to it. The full-width signs are
 * what a Chinese or Japanese keyboard types, and some spreadsheets read them as the plain ones.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/

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
