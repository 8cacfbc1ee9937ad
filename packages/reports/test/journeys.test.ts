import { LOCALES, moneyText } from '@kilotoken/messages'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import { renderReport } from '../src/render-report.ts'
import { calculatedWorkbook } from './calculated-workbook.ts'
import { exampleReport, JOURNEYS } from './example-report.ts'
import { pdfPages } from './pdf-pages.ts'

// Reading a PDF with its fonts takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe.each(JOURNEYS)('%s', (name, totals) => {
  const report = exampleReport(name)
  const amounts = report.summary.map(({ total }) => total)

  it('has its totals in JSON', async () => {
    const { summary } = JSON.parse(decode(await renderReport(report, { format: 'json', locale: 'en' }))) as {
      summary: readonly { total: { amount: string } }[]
    }
    expect(summary.map(({ total }) => total.amount)).toEqual(totals)
  })

  it('has them in CSV, added up from its rows', async () => {
    const text = decode(await renderReport(report, { format: 'csv', locale: 'en' }))
    const rows = parse(text, { columns: true, bom: true }) as Readonly<Record<string, string>>[]
    const sums = report.strategies.map(({ key }) =>
      rows
        .filter(({ strategy, counted }) => strategy === key && counted === 'true')
        .reduce((sum, { amount = '' }) => sum + BigInt(amount.replace('.', '')), 0n),
    )
    expect(sums).toEqual(totals.map((total) => BigInt(total.replace('.', ''))))
  })

  it.each(LOCALES)('has them in the workbook, worked out from its formulas: %s', async (locale) => {
    const sheets = calculatedWorkbook(await renderReport(report, { format: 'xlsx', locale }))
    const wanted = totals.map(Number)
    const [summary, , ...others] = sheets
    const found = summary?.rows.filter((row) => wanted.includes(Number(row[1]))) ?? []
    expect(found.map((row) => row[1])).toEqual(wanted)
    wanted.forEach((total, at) => {
      expect(others[at]?.rows.at(-1)?.at(-1)).toBe(total)
    })
  })

  it.each(LOCALES)('has them in the PDF: %s', async (locale) => {
    const text = (await pdfPages(await renderReport(report, { format: 'pdf', locale }))).flat().join('\n')
    for (const amount of amounts) {
      if ('absent' in amount) throw new Error('no total')
      expect(text).toContain(moneyText(amount.amount, locale))
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/u)
  })
})
