import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BudgetReport, ReportAmount } from '@kilotoken/cost-core'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { officeProgram } from '../../test/office-program.ts'
import { sampleReport } from '../../test/sample-report.ts'
import { renderReport } from '../render-report.ts'

// LibreOffice sets up a profile of its own first.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'kilotoken-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Commas, double quotes, UTF-8, values as they are and not as they are shown, formulas worked out, every sheet. */
const CSV_FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Every sheet of a workbook as LibreOffice works it out, in the order of the workbook's names. */
function workedOut(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const own = mkdtempSync(join(folder, 'book-'))
  const file = join(own, 'report.xlsx')
  writeFileSync(file, bytes)
  const profile = pathToFileURL(join(own, 'profile')).href
  const { status, stderr } = spawnSync(
    officeProgram(),
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      CSV_FILTER,
      '--outdir',
      own,
      file,
    ],
    { encoding: 'utf8', timeout: 110_000 },
  )
  if (status !== 0) throw new Error(`LibreOffice did not read the workbook: ${stderr}`)
  return new Map(
    readdirSync(own)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [
        name.slice('report-'.length, -'.csv'.length),
        parse(readFileSync(join(own, name)), { relax_column_count: true }) as string[][],
      ]),
  )
}

const amountOf = (amount: ReportAmount | null | undefined) =>
  amount != null && 'amount' in amount ? Number(amount.amount) : undefined

const numbers = (cells: readonly string[] = []) => cells.filter((cell) => cell !== '').map(Number)

function expectTheReport(report: BudgetReport, sheets: ReturnType<typeof workedOut>, months: string): void {
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
    const sheets = workedOut(await renderReport(report, { format: 'xlsx', locale: 'en' }))
    expect(sheets.size).toBe(report.uncertainty === null ? 8 : 9)
    expectTheReport(report, sheets, 'Months Self-built')
  })

  it('and takes no name for a formula', async () => {
    const label = '=1+1'
    const report = sampleReport({ edits: [['label: { en: Cloud, zh: 云端 }', `label: '${label}'`]] })
    const sheets = workedOut(await renderReport(report, { format: 'xlsx', locale: 'en' }))
    expect(sheets.get('Strategies')?.[0]?.[1]).toBe(label)
    expectTheReport(report, sheets, 'Months Self-built')
  })
})
