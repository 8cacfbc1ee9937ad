import type { BudgetReport, ReportAmount } from '@kilotoken/cost-core'
import { describe, expect, it, vi } from 'vitest'
import { officeWorkbook } from '../../test/office-workbook.ts'
import { sampleReport } from '../../test/sample-report.ts'
import { renderReport } from '../render-report.ts'

// LibreOffice sets up a profile of its own first.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const amountOf = (amount: ReportAmount | null | undefined) =>
  amount != null && 'amount' in amount ? Number(amount.amount) : undefined

const numbers = (cells: readonly string[] = []) => cells.filter((cell) => cell !== '').map(Number)

function expectTheReport(
  report: BudgetReport,
  sheets: ReturnType<typeof officeWorkbook>,
  months: string,
): void {
  const totals = report.summary.map(({ total }) => amountOf(total))
  const strategies = sheets.get('Strategies') ?? []
  const total = strategies.find(([name]) => name === 'Total')
  expect(numbers(total?.slice(1, 3))).toEqual(totals)
  expect(Number(total?.[3])).toBe(amountOf(report.summary[1]?.difference))
  for (const row of report.byWorkload.filter(({ kind, isCounted }) => kind === 'workload' && isCounted)) {
    const label = report.workloads.find(({ key }) => key === row.workload)?.label
    const own = strategies.find(([name]) => label !== undefined && 'en' in label && name === label.en)
    expect(numbers(own?.slice(1, 3))).toEqual(row.amounts.map(amountOf))
  }
  const summary = sheets.get('Summary') ?? []
  expect(summary.flatMap((row) => row.map(Number))).toEqual(expect.arrayContaining(totals))
  const table = report.monthly[1]?.byLine
  const rows = sheets.get(months) ?? []
  expect(numbers(rows.at(-1)?.slice(1))).toEqual([...(table?.columnTotals ?? []), table?.total].map(amountOf))
  expect(rows.slice(1, -1).map((row) => Number(row.at(-1)))).toEqual(table?.monthTotals.map(amountOf))
  const groups = sheets.get('Factor groups') ?? []
  for (const row of groups.filter(([name]) => name === 'Total'))
    expect(numbers(row.slice(1, 3))).toEqual(totals)
  expect([...sheets.values()].flat(2).filter((cell) => /^(?:#|Err:)/u.test(cell))).toEqual([])
}

describe('LibreOffice works the workbook out to the same cents', () => {
  it.each([
    ['the sample', sampleReport()],
    [
      'everything counted, with a simulation',
      sampleReport({ scenario: 'ranges', isAllCounted: true, isSimulated: true }),
    ],
  ])('%s', async (_, report) => {
    const sheets = officeWorkbook(await renderReport(report, { format: 'xlsx', locale: 'en' }))
    expect(sheets.size).toBe(report.uncertainty === null ? 10 : 11)
    expectTheReport(report, sheets, 'Months Self-built')
  })

  it('and takes no name for a formula', async () => {
    const label = '=1+1'
    const report = sampleReport({ edits: [['label: { en: Cloud, zh: 云端 }', `label: '${label}'`]] })
    const sheets = officeWorkbook(await renderReport(report, { format: 'xlsx', locale: 'en' }))
    expect(sheets.get('Strategies')?.[0]?.[1]).toBe(label)
    expectTheReport(report, sheets, 'Months Self-built')
  })
})
