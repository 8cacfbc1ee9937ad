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
