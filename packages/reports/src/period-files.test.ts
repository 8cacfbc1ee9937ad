import { LOCALES, moneyText } from '@kilotoken/messages'
import { describe, expect, it, vi } from 'vitest'
import { calculatedWorkbook } from '../test/calculated-workbook.ts'
import { exampleReport } from '../test/example-report.ts'
import { pdfPages } from '../test/pdf-pages.ts'
import { renderReport } from './render-report.ts'

// Reading a PDF with its fonts takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** J1 from July on, in a company whose year starts in April. */
const report = exampleReport('j1-startup', [
  ['start: 2027-01, months: 48', 'start: 2027-07, months: 48, fiscal_year_starts: April'],
])
const own = report.periods.findIndex(({ strategy }) => strategy === 'own')

/** Worked out by hand in the engine's test of these tables. */
const COST = [109_090.64, 145_454.18, 145_454.19, 145_454.18, 36_363.55]
const CASH = [378_090.64, 77_454.18, 77_454.19, 77_454.18, -28_636.45]
const AHEAD = [269_000, 201_000, 133_000, 65_000, 0]

const text = async (format: 'md' | 'csv', locale: (typeof LOCALES)[number]) =>
  new TextDecoder().decode(await renderReport(report, { format, locale }))

describe('the fiscal years of a plan', () => {
  it('are formulas over its months in the workbook, and come to the same cents', async () => {
    const sheets = calculatedWorkbook(await renderReport(report, { format: 'xlsx', locale: 'en' }))
    const years = sheets.find(({ name }) => name === 'Years')
    const start = years?.rows.findIndex(([first]) => first === 'Fiscal years of Own') ?? -1
    const rows = years?.rows.slice(start) ?? []
    const row = (name: string) => rows.find(([first]) => first === name)?.slice(1)
    expect(rows[1]?.slice(1)).toEqual([
      'FY2028 (9 months)',
      'FY2029',
      'FY2030',
      'FY2031',
      'FY2032 (3 months)',
      'Plan',
    ])
    expect(row('Hardware')).toEqual([51_000, 68_000, 68_000, 68_000, 17_000, 272_000])
    expect(row('Cost')).toEqual([...COST, 581_816.74])
    expect(row('Cash')).toEqual([...CASH, 581_816.74])
    expect(row('Cash less cost')).toEqual([269_000, -68_000, -68_000, -68_000, -65_000, 0])
    expect(row('Cash ahead so far')?.slice(0, 5)).toEqual(AHEAD)
    expect(row('book value')?.slice(0, 5)).toEqual(AHEAD)
    expect(row('Total')?.slice(0, 5)).toEqual(AHEAD)
    expect(years?.formulas.filter((formula) => formula.includes("SUM('Months Own'!"))).toHaveLength(25)
    expect(years?.formulas.filter((formula) => formula.includes("SUM('Cash by month'!"))).toHaveLength(20)
  })

  it('stand over the months of cost and cash, which are formulas where they follow from others', async () => {
    const sheets = calculatedWorkbook(await renderReport(report, { format: 'xlsx', locale: 'zh-CN' }))
    const cash = sheets.find(({ name }) => name === '各月现金')?.rows ?? []
    const blocks = cash.filter(([first]) => first === '合计').map((row) => row.slice(1, 4))
    expect(blocks[own]).toEqual([581_816.74, 581_816.74, 0])
    expect(blocks[0]).toEqual([473_040, 473_040, 0])
    const first = cash.findIndex(([name]) => name === '自建') + 2
    // 320,000 less a month of depreciation of 5,666.67.
    expect(cash[first]?.slice(1, 5)).toEqual([12_121.18, 326_454.51, 314_333.33, 314_333.33])
    expect(cash[first + 47]?.[4]).toBe(0)
  })

  it.each(LOCALES)('are the same in Markdown and in the PDF: %s', async (locale) => {
    const markdown = await text('md', locale)
    const pages = (await pdfPages(await renderReport(report, { format: 'pdf', locale }))).map((lines) =>
      lines.join('\n'),
    )
    const title = locale === 'en' ? 'Fiscal years of Own' : '自建：各财年'
    const page = pages.find((one) => one.includes(title)) ?? ''
    for (const amount of [...COST, ...CASH, ...AHEAD]) {
      const printed = moneyText(amount.toFixed(2), locale)
      expect(markdown).toContain(printed)
      expect(page).toContain(printed)
    }
    expect(page).toContain(locale === 'en' ? '(9 months)' : '（9 个月）')
    expect(page).toContain(locale === 'en' ? 'Fiscal years from April' : '财年从 4 月开始')
  })

  it('stand in the last column of the CSV', async () => {
    const lines = (await text('csv', 'en')).split('\r\n')
    expect(lines.filter((line) => line.startsWith('own,') && line.endsWith('cash,2028'))).toHaveLength(9)
    expect(lines.filter((line) => line.startsWith('own,') && line.endsWith('cash,2032'))).toHaveLength(3)
  })
})

describe('a plan that is cut off', () => {
  it('says what of its cash is still in the books', async () => {
    const cut = exampleReport('j1-startup', [['months: 48', 'months: 36']])
    const markdown = new TextDecoder().decode(await renderReport(cut, { format: 'md', locale: 'en' }))
    // 320,000 − 36 × 5,666.67 = 116,000.
    expect(markdown).toContain(
      'At the end of the plan 116,000.00 USD more has been paid than has become cost: book value: 116,000.00 USD.',
    )
    expect(markdown).toContain('| Item | 2027 | 2028 | 2029 | Plan |')
  })
})

describe('a plan with a price missing', () => {
  it('says in the table that it is incomplete', async () => {
    const partial = exampleReport('j1-startup', [[/ {6}output: \{ value: 15 USD\/Mtok[^\n]*\n/u, '']])
    const markdown = new TextDecoder().decode(await renderReport(partial, { format: 'md', locale: 'en' }))
    const from = markdown.indexOf('## Years of API')
    const table = markdown.slice(from, markdown.indexOf('## ', from + 3))
    expect(table).toContain('| Output tokens | unpriced |')
    // 365 days of 60 Mtok, half of them at 3 and half at 0.30 USD.
    expect(table).toContain(String.raw`36,135.00\*`)
    expect(table).toContain('Leaves out cost lines without a price.')
    expect(table).toContain('| Cash less cost | – |')
  })
})
