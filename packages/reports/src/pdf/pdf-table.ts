import type { Content, TableCell } from 'pdfmake'
import type { ReportSection, SectionRow, SectionTable } from '../sections/report-section.ts'
import { PDF_COLOURS } from './pdf-colours.ts'
import type { SetText } from './pdf-text.ts'

/** Shares of the width, for tables of words. */
const WIDTHS: Readonly<Record<string, readonly string[]>> = {
  assumptions: ['23%', '13%', '19%', '12%', '33%'],
  definitions: ['23%', '13%', '19%', '12%', '33%'],
  method: ['22%', '62%', '16%'],
  gaps: ['16%', '16%', '16%', '14%', '38%'],
}

/** Of tables of numbers, the share of the column of names. */
const NAME_WIDTHS: Readonly<Record<string, number>> = {
  summary: 34,
  uncertainty: 30,
  byWorkload: 26,
  byGroup: 26,
  byLine: 26,
  years: 22,
}

/** A row with more text than this may be cut by the end of a page: it might not fit on one. */
const LONGEST_WHOLE = 1200

/**
 * A section's table. Its title is the first of two head rows, so that it stays with the table and stands above it again
 * on the next page. Rows are not cut.
 */
export function pdfTable(
  { key, title }: ReportSection,
  table: SectionTable,
  above: readonly string[],
  setText: SetText,
): Content {
  const columns = table.heads.length
  const size = columns <= 5 ? 8.5 : columns <= 8 ? 7.5 : columns <= 10 ? 7 : 6
  const longest = Math.max(0, ...table.rows.flatMap(({ cells }) => cells.map((cell) => cell.length)))
  return {
    margin: [0, 0, 0, 4],
    table: {
      headerRows: 2,
      // Years are few, and read from the cost down to the balances: their table stays on one page.
      keepWithHeaderRows: isOfYears(key) ? table.rows.length : Math.min(2, table.rows.length),
      dontBreakRows: longest <= LONGEST_WHOLE,
      widths: widthsOf(key, columns),
      body: [
        spanning(
          {
            stack: [
              setText(title, { bold: true, fontSize: 12, color: PDF_COLOURS.ink, margin: [0, 6, 0, 2] }),
              ...above.map((text) => setText(text, { fontSize: 8, color: PDF_COLOURS.muted })),
            ],
          },
          columns,
        ),
        table.heads.map((head, column) => ({
          ...setText(isOfYears(key) ? withBrackets(head) : head, {
            fontSize: size - 0.5,
            color: PDF_COLOURS.muted,
          }),
          alignment: table.isNumber[column] === true ? 'right' : 'left',
        })),
        ...table.rows.map((row) => bodyRow(row, table, size, setText)),
      ],
    },
    layout: {
      hLineWidth: (line, { table: { body } }) =>
        line < 2 ? 0 : line === 2 || line === body.length ? 0.75 : 0.4,
      vLineWidth: () => 0,
      hLineColor: (line) => (line === 2 ? PDF_COLOURS.rule : PDF_COLOURS.hair),
      paddingLeft: (column) => (column === 0 ? 0 : 5),
      paddingRight: (column, { table: { widths } }) =>
        column === (Array.isArray(widths) ? widths.length : 0) - 1 ? 0 : 5,
      paddingTop: () => 2.5,
      paddingBottom: () => 2.5,
    },
  }
}

/** Columns of numbers are of one width; names need more than a month does. */
function widthsOf(key: string, columns: number): string[] {
  const words = WIDTHS[key]
  if (words !== undefined) return [...words]
  const first = NAME_WIDTHS[isOfYears(key) ? 'years' : key] ?? 100 / columns
  const others = (100 - first) / Math.max(1, columns - 1)
  return [`${first}%`, ...Array.from({ length: columns - 1 }, () => `${others}%`)]
}

function isOfYears(key: string): boolean {
  return key.startsWith('years.')
}

/** The months of a year that is cut short, on a line of their own: a narrow column would break them anywhere. */
function withBrackets(head: string): string {
  return head.replace(/ ?(?=[(（])/u, '\n')
}

function spanning(cell: TableCell, columns: number): TableCell[] {
  return [{ ...Object(cell), colSpan: columns }, ...Array.from({ length: columns - 1 }, () => '')]
}

function bodyRow(
  { kind, cells }: SectionRow,
  { heads, isNumber }: SectionTable,
  size: number,
  setText: SetText,
): TableCell[] {
  const isBold = kind === 'strong' || kind === 'total'
  const color = kind === 'muted' || kind === 'title' ? PDF_COLOURS.muted : PDF_COLOURS.ink
  const cell = (text: string, column: number): TableCell => ({
    ...setText(text, { fontSize: size, bold: isBold, color }),
    ...(isNumber[column] === true
      ? { alignment: 'right', noWrap: true }
      : { lineHeight: 1.15, ...(kind === 'part' && column === 0 && { margin: [8, 0, 0, 0] }) }),
  })
  if (kind === 'title') return spanning(cell(cells[0] ?? '', 0), heads.length)
  return heads.map((_, column) => cell(cells[column] ?? '', column))
}
