import { expect, it, vi } from 'vitest'
import { renderReport } from '../src/render-report.ts'
import { exampleReport, JOURNEYS } from './example-report.ts'
import { officeWorkbook } from './office-workbook.ts'

// LibreOffice sets up a profile of its own first.
vi.setConfig({ testTimeout: 120_000 })

it.each(JOURNEYS)('LibreOffice works the workbook of %s out to the same cents', async (name, totals) => {
  const sheets = officeWorkbook(await renderReport(exampleReport(name), { format: 'xlsx', locale: 'en' }))
  const total = sheets.get('Strategies')?.find(([first]) => first === 'Total')
  expect(total?.slice(1, 1 + totals.length).map(Number)).toEqual(totals.map(Number))
  const months = [...sheets].filter(([sheet]) => sheet.startsWith('Months'))
  expect(months.map(([, rows]) => Number(rows.at(-1)?.at(-1))).sort()).toEqual(totals.map(Number).sort())
  expect([...sheets.values()].flat(2).filter((cell) => /^(?:#|Err:)/u.test(cell))).toEqual([])
})

it('LibreOffice works fiscal years and cash out to the same cents', async () => {
  const report = exampleReport('j1-startup', [
    ['start: 2027-01, months: 48', 'start: 2027-07, months: 48, fiscal_year_starts: April'],
  ])
  const sheets = officeWorkbook(await renderReport(report, { format: 'xlsx', locale: 'en' }))
  const years = sheets.get('Years') ?? []
  const own = years.slice(years.findIndex(([first]) => first === 'Fiscal years of Own'))
  const row = (name: string) =>
    own
      .find(([first]) => first === name)
      ?.slice(1, 6)
      .map(Number)
  expect(row('Cost')).toEqual([109_090.64, 145_454.18, 145_454.19, 145_454.18, 36_363.55])
  expect(row('Cash')).toEqual([378_090.64, 77_454.18, 77_454.19, 77_454.18, -28_636.45])
  expect(row('Cash ahead so far')).toEqual([269_000, 201_000, 133_000, 65_000, 0])
  expect(row('Total')).toEqual([269_000, 201_000, 133_000, 65_000, 0])
})
