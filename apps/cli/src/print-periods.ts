import { type CompiledPlan, periodTables } from '@kilotoken/cost-core'
import type { Locale } from '@kilotoken/messages'
import { amountWords, cashSection, type ReportSection, yearSection } from '@kilotoken/reports/sections'
import { printTable } from './print-table.ts'

/** Prints every strategy by fiscal year, by month, or both, as a budget report has it. */
export function printPeriods(
  compiled: CompiledPlan,
  wanted: { readonly years?: boolean; readonly months?: boolean },
  locale: Locale,
): void {
  const { periods, currency, strategies } = periodTables(compiled)
  const words = amountWords(
    { currency, strategies: compiled.strategies, workloads: compiled.workloads },
    locale,
  )
  const sections = strategies.flatMap((strategy) => [
    ...(wanted.years === true ? [yearSection(strategy, periods, words)] : []),
    ...(wanted.months === true ? [cashSection(strategy, periods, words)] : []),
  ])
  sections.forEach(printSection)
}

function printSection({ title, before, table, after }: ReportSection, index: number): void {
  const out = (line: string) => process.stdout.write(`${line}\n`)
  for (const line of [...(index === 0 ? [] : ['']), title, ...before]) out(line)
  if (table !== undefined)
    printTable(
      table.heads,
      table.rows.map(({ cells }) => cells),
      table.isNumber.flatMap((isNumber, column) => (isNumber ? [column] : [])),
    )
  for (const line of after) out(line)
}
