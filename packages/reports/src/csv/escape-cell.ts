/** What a spreadsheet may take for the beginning of a formula, full-width twins included. */
const FORMULA = /^[\s\0]*?[=+\-@\t\r\n＝＋－＠]/u

/**
 * A text cell of a CSV file: never the beginning of a formula, and quoted where it has to be.
 *
 * For text alone. A number from a column of numbers is written as it is, so that −5 stays a number.
 */
export function escapeCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
