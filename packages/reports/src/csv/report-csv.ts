import type { BudgetReport } from '@kilotoken/cost-core'
import type { ReportWords } from '../report-words.ts'
import { escapeCell } from './escape-cell.ts'

/** The columns. Their names are a contract with whoever reads the file, and so the same in every language. */
const COLUMNS = [
  'strategy',
  'strategy_name',
  'month',
  'workload',
  'workload_name',
  'line',
  'line_name',
  'factor_group',
  'factor_group_name',
  'counted',
  'amount',
  'currency',
  'absent',
] as const

const BYTE_ORDER_MARK = '\ufeff'

/**
 * The smallest pieces of the money, one a row. The amounts of a strategy that count add up to its total to the cent; an
 * amount that is not known is empty, with the reason in the last column.
 *
 * UTF-8 with a byte order mark, because without one spreadsheets take Chinese for another encoding.
 */
export function reportCsv({ costs, about }: BudgetReport, words: ReportWords): string {
  const rows = costs.flatMap((cost) =>
    cost.months.map((amount, month) => [
      ...[
        cost.strategy,
        words.strategy(cost.strategy),
        about.months[month] ?? '',
        cost.workload,
        words.workload(cost.workload),
        cost.line,
        words.line(cost.line),
        cost.group,
        words.group(cost.group),
        String(cost.isCounted),
      ].map(escapeCell),
      'amount' in amount ? amount.amount : '',
      escapeCell(about.currency),
      'absent' in amount ? amount.absent : '',
    ]),
  )
  return `${BYTE_ORDER_MARK}${[COLUMNS, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}
