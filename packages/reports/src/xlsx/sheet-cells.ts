import type { ReportAmount } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import type { CellObject } from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'

/** How a row is set. */
export type RowStyle = 'plain' | 'strong' | 'total' | 'muted'

const MOST_CHARACTERS = 32_767
const INK = '#0f172a'
const MUTED = '#64748b'
const RULE = '#94a3b8'

const STYLES = {
  plain: { textColor: INK },
  strong: { textColor: INK, fontWeight: 'bold' },
  total: { textColor: INK, fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: RULE },
  muted: { textColor: MUTED },
} as const satisfies Readonly<Record<RowStyle, CellObject>>

/** Text as a string cell: whatever it begins with, a spreadsheet does not work it out. */
export function textCell(text: string, style: RowStyle = 'plain', isWrapped = false): CellObject {
  return {
    value: text.slice(0, MOST_CHARACTERS),
    type: String,
    alignVertical: 'top',
    ...(isWrapped && { wrap: true }),
    ...STYLES[style],
  }
}

export function titleCell(text: string): CellObject {
  return { value: text, type: String, fontWeight: 'bold', fontSize: 13, textColor: INK }
}

export function headCell(text: string, isNumber = false): CellObject {
  return {
    value: text,
    type: String,
    fontWeight: 'bold',
    textColor: INK,
    backgroundColor: '#f1f5f9',
    bottomBorderStyle: 'thin',
    bottomBorderColor: RULE,
    align: isNumber ? 'right' : 'left',
  }
}

export function numberCell(value: number, format: string, style: RowStyle = 'plain'): CellObject {
  return { value, type: Number, format, align: 'right', alignVertical: 'top', ...STYLES[style] }
}

/** A formula as the file format has it, without the sign that a spreadsheet's user types before it. */
export function formulaCell(formula: string, format: string, style: RowStyle = 'plain'): CellObject {
  return {
    value: formula,
    type: 'Formula',
    format,
    align: 'right',
    alignVertical: 'top',
    ...STYLES[style],
  }
}

/** The format of a currency's amounts. */
export function moneyFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

/**
 * An amount as a number, with the word beside it where it leaves out what has no price; an absent one as its word, which
 * sums pass over; no cell where there is no such line.
 */
export function amountCell(
  amount: ReportAmount | null,
  decimals: number,
  words: ReportWords,
  style: RowStyle = 'plain',
): CellObject | null {
  if (amount === null) return null
  if ('amount' in amount)
    return numberCell(Number(amount.amount), amountFormat(amount, decimals, words), style)
  return { ...textCell(labelText({ key: `absent.${amount.absent}` }, words.locale), style), align: 'right' }
}

function amountFormat(
  { unpriced }: { readonly unpriced?: number },
  decimals: number,
  { say }: ReportWords,
): string {
  return `${moneyFormat(decimals)}${unpriced === undefined ? '' : `" ${say('row.incomplete')}"`}`
}

/** A total as a formula over its cells; an absent total as its word, because a sum would pass over what is missing. */
export function totalCell(
  amount: ReportAmount | null,
  formula: string,
  decimals: number,
  words: ReportWords,
  style: RowStyle = 'plain',
): CellObject | null {
  if (amount === null || 'absent' in amount) return amountCell(amount, decimals, words, style)
  return formulaCell(`ROUND(${formula},${decimals})`, amountFormat(amount, decimals, words), style)
}
