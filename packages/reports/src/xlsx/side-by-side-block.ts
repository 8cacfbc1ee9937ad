import type { BudgetReport, ReportRow } from '@kilotoken/cost-core'
import type { CellObject } from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'
import { cellAddress } from './cell-address.ts'
import {
  amountCell,
  formulaCell,
  headCell,
  moneyFormat,
  type RowStyle,
  textCell,
  totalCell,
} from './sheet-cells.ts'

/** Rows of strategies side by side, and where their total stands. */
export interface SideBySideBlock {
  readonly rows: readonly (readonly (CellObject | null)[])[]
  readonly totalRow: number
}

/**
 * Strategies side by side, the head in row `from`. A workload is the sum of its counted lines, the total that of the
 * workloads, groups or lines, a difference that of two cells; what does not count stands below the total as numbers.
 */
export function sideBySideBlock(
  key: 'byWorkload' | 'byGroup' | 'byLine',
  report: BudgetReport,
  from: number,
  words: ReportWords,
): SideBySideBlock {
  const { say, strategy } = words
  const { decimals, baseStrategy } = report.about
  const base = report.strategies.findIndex((each) => each.key === baseStrategy)
  const others = report.strategies.flatMap((_, index) => (index === base ? [] : [index]))
  const counted = report[key].filter(({ isCounted }) => isCounted)
  const loose = report[key].filter(({ isCounted }) => !isCounted)
  const parts = counted.flatMap(({ kind }, at) =>
    kind === 'total' || (key === 'byWorkload' && kind === 'line') ? [] : [from + 1 + at],
  )
  const rowCells = (row: ReportRow, at: number, style: RowStyle) => [
    ...row.amounts.map((amount, index) => {
      const formula = sumFormula(row, at, index + 1)
      return formula === undefined
        ? amountCell(amount, decimals, words, style)
        : totalCell(amount, formula, decimals, words, style)
    }),
    ...others.map((index) => {
      const difference = row.differences[index] ?? null
      if (difference === null || 'absent' in difference) return null
      return formulaCell(
        `ROUND(${cellAddress(at, index + 1)}-${cellAddress(at, base + 1)},${decimals})`,
        moneyFormat(decimals),
        style,
      )
    }),
  ]
  const sumFormula = (row: ReportRow, at: number, column: number) => {
    if (!row.isCounted) return undefined
    if (row.kind === 'total')
      return parts.length === 0
        ? undefined
        : `SUM(${parts.map((part) => cellAddress(part, column)).join(',')})`
    if (row.kind !== 'workload') return undefined
    const lines = counted.filter(({ kind, workload }) => kind === 'line' && workload === row.workload).length
    return `SUM(${cellAddress(at + 1, column)}:${cellAddress(at + lines, column)})`
  }
  const head = [
    headCell(say('head.item')),
    ...report.strategies.map((each) => headCell(strategy(each.key), true)),
    ...others.map((index) =>
      headCell(
        say('head.less', {
          other: strategy(report.strategies[index]?.key ?? ''),
          base: strategy(baseStrategy),
        }),
        true,
      ),
    ),
  ]
  const countedRows = counted.map((row, at) => {
    const style: RowStyle = row.kind === 'total' ? 'total' : row.kind === 'workload' ? 'strong' : 'plain'
    return [nameCell(row, words, style), ...rowCells(row, from + 1 + at, style)]
  })
  const looseFrom = from + 1 + counted.length + 1
  const looseRows = loose.map((row, at) => [
    nameCell(row, words, 'muted'),
    ...rowCells(row, looseFrom + at, 'muted'),
  ])
  return {
    rows: [
      head,
      ...countedRows,
      ...(loose.length === 0 ? [] : [[textCell(say('row.notCounted'), 'muted')], ...looseRows]),
    ],
    totalRow: from + counted.length,
  }
}

function nameCell(row: ReportRow, { say, workload, line, group }: ReportWords, style: RowStyle): CellObject {
  if (row.kind === 'total') return textCell(say('row.total'), style)
  if (row.kind === 'workload') return textCell(workload(row.workload ?? ''), style)
  if (row.kind === 'group') return textCell(group(row.group ?? ''), style)
  const own = line(row.line ?? '')
  if (row.workload === undefined) return textCell(own, style)
  return row.isCounted
    ? { ...textCell(own, style), align: 'left', indent: 1 }
    : textCell(say('row.part', { part: workload(row.workload), line: own }), style)
}
