import type { BudgetReport, ReportAmount } from '@kilotoken/cost-core'
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
  'basis',
  'fiscal_year',
] as const

const BYTE_ORDER_MARK = '\ufeff'

/**
 * The smallest pieces of the money, one a row, then the cash of each month. The amounts of a strategy that count add up to
 * its total to the cent; cash, which is the same money once more, has `counted` empty. An amount that is not known is
 * empty, with the reason under `absent`; one that leaves out what has no price says `incomplete` there.
 *
 * UTF-8 with a byte order mark, because without one spreadsheets take Chinese for another encoding.
 */
export function reportCsv({ costs, periods, about }: BudgetReport, words: ReportWords): string {
  const yearOf = (month: number) =>
    String(about.years.find(({ from, months }) => month < from + months)?.year ?? '')
  const row = (texts: readonly string[], amount: ReportAmount | undefined, basis: string, month: number) => [
    ...texts.map(escapeCell),
    amount !== undefined && 'amount' in amount ? amount.amount : '',
    escapeCell(about.currency),
    lackOf(amount),
    basis,
    yearOf(month),
  ]
  const lines = costs.flatMap((cost) =>
    cost.months.map((amount, month) => {
      const texts = [
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
      ]
      return row(texts, amount, 'accrual', month)
    }),
  )
  const cash = periods.flatMap(({ strategy, cashByMonth }) =>
    about.months.map((month, at) => {
      const texts = [strategy, words.strategy(strategy), month, '', '', '', '', '', '', '']
      return row(texts, cashByMonth.cash[at], 'cash', at)
    }),
  )
  return `${BYTE_ORDER_MARK}${[COLUMNS, ...lines, ...cash].map((cells) => cells.join(',')).join('\r\n')}\r\n`
}

function lackOf(amount: ReportAmount | undefined): string {
  if (amount === undefined) return ''
  if ('absent' in amount) return amount.absent
  return amount.unpriced === undefined ? '' : 'incomplete'
}
