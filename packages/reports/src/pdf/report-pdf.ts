import type { BudgetReport } from '@kilotoken/cost-core'
import pdfmake, { type Content } from 'pdfmake'
import { reportFacts } from '../report-facts.ts'
import { reportHeading } from '../report-heading.ts'
import type { ReportWords } from '../report-words.ts'
import type { ReportSection } from '../sections/report-section.ts'
import { reportSections } from '../sections/report-sections.ts'
import { highestMonth, monthlyCostChart } from './chart/monthly-cost-chart.ts'
import { spreadChart } from './chart/spread-chart.ts'
import { PDF_COLOURS } from './pdf-colours.ts'
import { FONT_FILES, PDF_FONTS } from './pdf-fonts.ts'
import { pdfTable } from './pdf-table.ts'
import { type SetText, setTextIn } from './pdf-text.ts'

type DocumentDefinition = Parameters<typeof pdfmake.createPdf>[0]

const MARGIN = 40
/** Of A4, upright, between the margins. */
const TEXT_WIDTH = 595.28 - 2 * MARGIN
/** Tables with more columns lie on their side. */
const MOST_UPRIGHT = 6
/** Signs in a row of a table of years, which has few. */
const MOST_DIGITS_UPRIGHT = 78

/** The report as A4 pages with fonts and charts in them. Made by the clock of the report alone: equal reports, equal bytes. */
export function reportPdf(report: BudgetReport, words: ReportWords): Promise<Uint8Array> {
  pdfmake.setFonts(PDF_FONTS)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path))
  return pdfmake.createPdf(documentOf(report, words)).getBuffer()
}

function documentOf(report: BudgetReport, words: ReportWords): DocumentDefinition {
  const { say, locale, generated } = words
  const setText = setTextIn(locale)
  const { book, engine, generatedAt } = report.about
  const heading = reportHeading(report, words)
  const small = { fontSize: 7, color: PDF_COLOURS.muted }
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, 52, MARGIN, 46],
    version: '1.7',
    language: locale,
    displayTitle: true,
    info: {
      title: say('titleOf', { heading }),
      creator: 'Kilotoken',
      producer: 'Kilotoken',
      creationDate: new Date(generatedAt),
      modDate: new Date(generatedAt),
    },
    header: {
      columns: [setText(heading, small), setText(say('title'), { ...small, alignment: 'right' })],
      margin: [MARGIN, 26, MARGIN, 0],
    },
    footer: (page, pages) => ({
      columns: [
        setText(say('footer', { generated, book: book.version, date: book.date, engine }), small),
        { ...setText(say('page', { page, pages }), { ...small, alignment: 'right' }), width: 80 },
      ],
      margin: [MARGIN, 14, MARGIN, 0],
    }),
    defaultStyle: { font: 'Inter', fontSize: 9, color: PDF_COLOURS.ink, lineHeight: 1.25 },
    content: [
      setText(heading, { fontSize: 18, bold: true, lineHeight: 1.2 }),
      factsTable(report, words, setText),
      ...sectionsContent(report, words, setText),
    ],
  }
}

function isWide(section: ReportSection): boolean {
  const { table } = section
  if (table === undefined) return false
  if (runOf(section) !== 'years') return table.heads.length > MOST_UPRIGHT
  const amounts = table.rows.flatMap(({ cells }) => cells.slice(1))
  return (table.heads.length - 1) * Math.max(...amounts.map((text) => text.length)) > MOST_DIGITS_UPRIGHT
}

/** The years of all strategies lie the same way, and so do their months: pages are not turned for every table. */
function runOf({ key }: ReportSection): 'years' | 'months' | undefined {
  if (!key.includes('.')) return undefined
  return key.startsWith('years.') ? 'years' : 'months'
}

/** What the report is of, in two columns of pairs. */
function factsTable(report: BudgetReport, words: ReportWords, setText: SetText): Content {
  const facts = reportFacts(report, words)
  const half = Math.ceil(facts.length / 2)
  const pair = (fact: (typeof facts)[number] | undefined) => [
    setText(fact?.[0] ?? '', { fontSize: 8, color: PDF_COLOURS.muted, noWrap: true }),
    setText(fact?.[1] ?? '', { fontSize: 8 }),
  ]
  return {
    margin: [0, 8, 0, 6],
    table: {
      widths: ['auto', '*', 'auto', '*'],
      body: facts.slice(0, half).map((fact, index) => [...pair(fact), ...pair(facts[half + index])]),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 0 : 6),
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  }
}

function sectionsContent(report: BudgetReport, words: ReportWords, setText: SetText): Content[] {
  const content: Content[] = []
  const sections = reportSections(report, words)
  const wideRuns = new Set(sections.filter(isWide).map(runOf))
  let isUpright = true
  for (const section of sections) {
    const run = runOf(section)
    const fitsUpright = !(run === undefined ? isWide(section) : wideRuns.has(run))
    const turned: Content[] =
      fitsUpright === isUpright
        ? []
        : [{ text: '', pageBreak: 'before', pageOrientation: fitsUpright ? 'portrait' : 'landscape' }]
    isUpright = fitsUpright
    content.push(...turned, ...sectionContent(section, setText))
    if (section.key === 'summary') content.push(...costCharts(report, words, setText))
    if (section.key === 'uncertainty') content.push(...spreadCharts(report, words, setText))
  }
  return content
}

function sectionContent(section: ReportSection, setText: SetText): Content[] {
  const { key, title, before, table, after } = section
  const notes = after.map((text) => setText(text, { fontSize: 7.5, color: PDF_COLOURS.muted }))
  if (table === undefined) {
    const paragraphs = before.map((text) => setText(text, { margin: [0, 2, 0, 2] }))
    return [{ stack: [titleText(setText, title), ...paragraphs], unbreakable: true }, ...notes]
  }
  if (key !== 'summary') return [pdfTable(section, table, before, setText), ...notes]
  const verdict = before.map((text) => setText(text, { fontSize: 11, bold: true, margin: [0, 4, 0, 4] }))
  return [...verdict, pdfTable(section, table, [], setText), ...notes]
}

function titleText(setText: SetText, title: string): Content {
  return setText(title, { fontSize: 12, bold: true, margin: [0, 10, 0, 2] })
}

function costCharts(report: BudgetReport, words: ReportWords, setText: SetText): Content[] {
  const { say, strategy, currency } = words
  const most = highestMonth(report)
  return report.monthly.map(({ strategy: key, byLine }) => ({
    unbreakable: true,
    stack: [
      titleText(setText, say('section.monthlyCost', { strategy: strategy(key) })),
      setText(most > 0 ? say('chart.stacked', { currency }) : say('chart.noAmounts'), {
        fontSize: 8,
        color: PDF_COLOURS.muted,
        margin: [0, 0, 0, 4],
      }),
      ...(most > 0
        ? [{ svg: monthlyCostChart(byLine, most, TEXT_WIDTH, report, words), width: TEXT_WIDTH }]
        : []),
    ],
  }))
}

function spreadCharts(report: BudgetReport, words: ReportWords, setText: SetText): Content[] {
  const { say, strategy, currency } = words
  return (report.uncertainty?.strategies ?? []).flatMap(({ strategy: key, months }) =>
    months.every((month) => month === null)
      ? []
      : [
          {
            unbreakable: true,
            stack: [
              titleText(setText, say('section.spreadByMonth', { strategy: strategy(key) })),
              setText(say('chart.spread', { currency }), {
                fontSize: 8,
                color: PDF_COLOURS.muted,
                margin: [0, 0, 0, 4],
              }),
              { svg: spreadChart(months, TEXT_WIDTH, report, words), width: TEXT_WIDTH },
            ],
          },
        ],
  )
}
