import type { BudgetReport } from '@kilotoken/cost-core'
import { LOCALES, type Locale, moneyText } from '@kilotoken/messages'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { calculatedWorkbook } from '../test/calculated-workbook.ts'
import { pdfPages } from '../test/pdf-pages.ts'
import { sampleReport } from '../test/sample-report.ts'
import { renderReport } from './render-report.ts'
import { REPORT_FORMATS, type ReportFormat } from './report-format.ts'

// Reading a PDF with its fonts takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const FORMATS = Object.keys(REPORT_FORMATS) as readonly ReportFormat[]

const PRICE = `    price:
      value: 2.2659 USD/GPU-h
      evidence: published
      source: "Azure, A100 instance on a three-year term, as quoted with the Guosheng estimate"
      date: 2023-02-12
`

const REPORTS: readonly (readonly [string, BudgetReport])[] = [
  ['the sample', sampleReport()],
  [
    'the sample, all counted, simulated',
    sampleReport({ scenario: 'ranges', isAllCounted: true, isSimulated: true }),
  ],
]

async function textOf(report: BudgetReport, format: ReportFormat, locale: Locale): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await renderReport(report, { format, locale }),
  )
}

function csvRows(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { columns: true, bom: true }) as Record<string, string>[]
}

/** Cents of decimal strings, without floating point. */
const cents = (amount: string) => BigInt(amount.replace('.', ''))

function totalOf(report: BudgetReport, at: number): string {
  const total = report.summary[at]?.total
  if (total === undefined || 'absent' in total) throw new Error('no total')
  return total.amount
}

describe.each(REPORTS)('%s', (_, report) => {
  const totals = report.summary.map((__, at) => totalOf(report, at))

  it('has the same totals in CSV, added up from its rows', async () => {
    const rows = csvRows(await textOf(report, 'csv', 'en'))
    report.strategies.forEach(({ key }, at) => {
      const own = rows.filter(({ strategy, counted }) => strategy === key && counted === 'true')
      expect(own.reduce((sum, { amount = '' }) => sum + cents(amount), 0n)).toBe(cents(totals[at] ?? ''))
    })
  })

  it('has the cash of every strategy in CSV, beside the cost and not in it', async () => {
    const rows = csvRows(await textOf(report, 'csv', 'en'))
    report.periods.forEach(({ strategy, cashByYear }) => {
      const own = rows.filter((row) => row.strategy === strategy && row.basis === 'cash')
      expect(own).toHaveLength(report.about.months.length)
      expect(new Set(own.map(({ counted }) => counted))).toEqual(new Set(['']))
      report.about.years.forEach(({ year }, at) => {
        const paid = cashByYear.cash[at]
        const months = own.filter((row) => row.fiscal_year === String(year))
        const sum = months.reduce((total, { amount = '' }) => total + cents(amount), 0n)
        expect(sum).toBe(paid !== undefined && 'amount' in paid ? cents(paid.amount) : undefined)
      })
    })
  })

  it('is itself in JSON', async () => {
    expect(JSON.parse(await textOf(report, 'json', 'zh-CN'))).toEqual(report)
  })

  it.each(LOCALES)('has the same totals in Markdown: %s', async (locale) => {
    const text = await textOf(report, 'md', locale)
    for (const total of totals) expect(text.split(moneyText(total, locale)).length).toBeGreaterThan(4)
    expect(text).not.toMatch(/undefined|NaN|\[object/u)
  })

  it.each(LOCALES)(
    'has the same totals in the workbook, worked out from its formulas: %s',
    async (locale) => {
      const sheets = calculatedWorkbook(await renderReport(report, { format: 'xlsx', locale }))
      const [summary, strategies, ...others] = sheets
      const wanted = totals.map(Number)
      const found = summary?.rows.filter((row) => row.some((cell) => wanted.includes(Number(cell)))) ?? []
      expect(found.map((row) => row[1])).toEqual(wanted)
      expect(found[1]?.[2]).toBe(Number((cents(totals[1] ?? '') - cents(totals[0] ?? '')).toString()) / 100)
      const counted = report.byWorkload.filter(({ isCounted }) => isCounted)
      expect(strategies?.rows[counted.length]?.slice(1, 1 + wanted.length)).toEqual(wanted)
      report.monthly.forEach((tables, at) => {
        const rows = others[at]?.rows ?? []
        expect(rows).toHaveLength(report.about.months.length + 2)
        expect(rows.at(-1)?.at(-1)).toBe(wanted[at])
        const printed = [...tables.byLine.columnTotals, tables.byLine.total]
        expect(rows.at(-1)?.slice(1)).toEqual(
          printed.map((amount) => ('amount' in amount ? Number(amount.amount) : amount.absent)),
        )
        expect(rows.slice(1, -1).map((row) => row.at(-1))).toEqual(
          tables.byLine.monthTotals.map((amount) => ('amount' in amount ? Number(amount.amount) : null)),
        )
      })
      const workloads = others[report.monthly.length]?.rows.map((row) => row.at(-1)) ?? []
      for (const total of wanted) expect(workloads).toContain(total)
      const groups = others[report.monthly.length + 1]?.rows ?? []
      expect(groups.filter((row) => row[1] === wanted[0] && row[2] === wanted[1])).toHaveLength(2)
    },
  )

  it.each(LOCALES)(
    'has the same totals in the PDF, and says on every page what it is: %s',
    async (locale) => {
      const pages = await pdfPages(await renderReport(report, { format: 'pdf', locale }))
      const text = pages.flat().join('\n')
      for (const total of totals) expect(text.split(moneyText(total, locale)).length).toBeGreaterThan(4)
      expect(pages.length).toBeGreaterThan(4)
      pages.forEach((lines, index) => {
        const page = lines.join('\n')
        expect(page).toContain(
          locale === 'en'
            ? `Page ${index + 1} of ${pages.length}`
            : `第 ${index + 1} 页，共 ${pages.length} 页`,
        )
        expect(page).toContain(
          locale === 'en' ? 'ChatGPT, early 2023, version 7' : 'ChatGPT，2023 年初，第 7 版',
        )
        expect(page).toContain('2026-11-29 17:00 Asia/Shanghai (UTC+08:00)')
        expect(page).toContain('2026.11')
      })
      if (locale === 'zh-CN')
        for (const line of pages.flat()) expect(line).not.toMatch(/(?:^|\s)[，。；：、）》！？]/u)
    },
  )

  it.each(FORMATS)('is the same bytes each time: %s', async (format) => {
    const once = await renderReport(report, { format, locale: 'zh-CN' })
    const again = await renderReport(report, { format, locale: 'zh-CN' })
    expect(Buffer.compare(once, again)).toBe(0)
  })
})

describe('what is not known', () => {
  const report = sampleReport({ edits: [[PRICE, '']] })

  it('is empty in CSV, with its reason, and never 0', async () => {
    const unknown = csvRows(await textOf(report, 'csv', 'en')).filter(
      ({ strategy, line }) => strategy === 'cloud' && line === 'compute',
    )
    expect(unknown).toHaveLength(36)
    for (const row of unknown) expect([row.amount, row.absent]).toEqual(['', 'unpriced'])
  })

  it('is a word in the workbook, and in no total', async () => {
    const [summary, strategies] = calculatedWorkbook(
      await renderReport(report, { format: 'xlsx', locale: 'en' }),
    )
    const cloud = summary?.rows.find(([name]) => name === 'Cloud (base)')
    expect(cloud?.slice(1, 4)).toEqual(['unpriced', null, null])
    expect(strategies?.rows.find(([name]) => name === 'Total')?.slice(1)).toEqual([
      'unpriced',
      168_840_125.96,
      null,
    ])
  })

  it('is named, and leaves no verdict, in the languages', async () => {
    const english = await textOf(report, 'md', 'en')
    expect(english).toContain('Which strategy costs least cannot be said: 3 cost lines have no number.')
    expect(english).toMatch(/\| Cloud \| Serving \| GPU rent \| unpriced \| price of a GPU-hour \|/u)
    const chinese = (await pdfPages(await renderReport(report, { format: 'pdf', locale: 'zh-CN' })))
      .flat()
      .join('\n')
    expect(chinese).toContain('无法判断哪种策略成本最低：有 3 项成本没有数值。')
    expect(chinese).toContain('未定价')
  })

  it('is marked where a sum leaves it out', async () => {
    const partial = sampleReport({ edits: [[PRICE, '']], isAllCounted: true })
    const text = await textOf(partial, 'md', 'en')
    expect(text).toContain(String.raw`4,106,920.00\*`)
    expect(text).toContain('3 lines without a price left out')
  })

  it('is told apart from what is whole in the cash of a month', async () => {
    const partial = sampleReport({ edits: [[PRICE, '']], isAllCounted: true })
    const cash = csvRows(await textOf(partial, 'csv', 'en')).filter(({ basis }) => basis === 'cash')
    const lacks = (key: string) => new Set(cash.flatMap((row) => (row.strategy === key ? [row.absent] : [])))
    expect(lacks('cloud')).toEqual(new Set(['incomplete']))
    expect(lacks('self_built')).toEqual(new Set(['']))
  })

  it.each([
    ['en', '" incomplete"'],
    ['zh-CN', '" 不完整"'],
  ] as const)('is said in the cell of a sum that leaves it out: %s', async (locale, mark) => {
    const partial = sampleReport({ edits: [[PRICE, '']], isAllCounted: true })
    const formats = async (report: typeof partial) => {
      const files = unzipSync(await renderReport(report, { format: 'xlsx', locale }))
      return strFromU8(files['xl/styles.xml'] ?? new Uint8Array()).replaceAll('&quot;', '"')
    }
    expect(await formats(partial)).toContain(`#,##0.00${mark}`)
    expect(await formats(sampleReport())).not.toContain(mark)
  })
})

describe('hostile names', () => {
  const label = '=HYPERLINK("http://x.test")|<b>'
  const report = sampleReport({
    edits: [
      ['label: { en: Cloud, zh: 云端 }', `label: '${label}'`],
      ['label: { en: Serving, zh: 推理服务 }', `label: '@SUM(1+1)*cmd'`],
    ],
  })

  it('are text in the workbook', async () => {
    const bytes = await renderReport(report, { format: 'xlsx', locale: 'en' })
    const sheets = calculatedWorkbook(bytes)
    expect(sheets[1]?.value('B1')).toBe(label)
    for (const { formulas } of sheets)
      for (const formula of formulas)
        expect(formula.replaceAll(/'(?:[^']|'')*'!/gu, '')).toMatch(/^[A-Z0-9(),:/-]+$/u)
    expect(sheets.flatMap(({ formulas }) => formulas).length).toBeGreaterThan(60)
  })

  it('are text in CSV and Markdown, and are drawn in the PDF', async () => {
    const rows = csvRows(await textOf(report, 'csv', 'en'))
    expect(rows[0]?.strategy_name).toBe(`'${label}`)
    expect(rows.find(({ workload }) => workload === 'serving')?.workload_name).toBe("'@SUM(1+1)*cmd")
    expect(await textOf(report, 'md', 'en')).not.toContain('<b>')
    const pages = await pdfPages(await renderReport(report, { format: 'pdf', locale: 'en' }))
    expect(pages.flat().join('\n')).toContain('@SUM(1+1)*cmd')
  })
})

it('draws a plan of ten years and one of one month', async () => {
  for (const months of [1, 120]) {
    const report = sampleReport({
      edits: [
        ['months: 12', `months: ${months}`],
        ['start: 2023-02', 'start: 2023-01'],
      ],
    })
    const bytes = await renderReport(report, { format: 'pdf', locale: 'en' })
    const text = (await pdfPages(bytes)).flat().join('\n')
    expect(text).toContain(moneyText(totalOf(report, 0), 'en'))
    if (months === 120) expect(text).toContain('2032-12')
  }
})

it('refuses a time zone that nobody knows', async () => {
  const report = sampleReport()
  const elsewhere = { ...report, about: { ...report.about, zone: 'Mars/Olympus' } }
  await expect(renderReport(elsewhere, { format: 'md', locale: 'en' })).rejects.toThrow(RangeError)
})
