import type { BudgetReport } from '@kilotoken/cost-core'
import { reportFacts } from '../report-facts.ts'
import { reportHeading } from '../report-heading.ts'
import type { ReportWords } from '../report-words.ts'
import type { ReportSection, SectionTable } from '../sections/report-section.ts'
import { reportSections } from '../sections/report-sections.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** The report as Markdown with tables: for a mail, a ticket, a pull request. */
export function reportMarkdown(report: BudgetReport, words: ReportWords): string {
  return [
    `# ${escapeMarkdown(words.say('titleOf', { heading: reportHeading(report, words) }))}`,
    reportFacts(report, words)
      .map(([name, value]) => `- ${escapeMarkdown(words.say('row.pair', { name, value }))}`)
      .join('\n'),
    ...reportSections(report, words).map(sectionMarkdown),
  ]
    .join('\n\n')
    .concat('\n')
}

function sectionMarkdown({ title, before, table, after }: ReportSection): string {
  return [
    `## ${escapeMarkdown(title)}`,
    ...before.map(escapeMarkdown),
    ...(table === undefined ? [] : [tableMarkdown(table)]),
    ...after.map(escapeMarkdown),
  ].join('\n\n')
}

function tableMarkdown({ heads, isNumber, rows }: SectionTable): string {
  const line = (cells: readonly string[]) =>
    `| ${heads.map((_, column) => cells[column] ?? '').join(' | ')} |`
  return [
    line(heads.map(escapeMarkdown)),
    line(isNumber.map((isRight) => (isRight ? '---:' : '---'))),
    ...rows.map(({ kind, cells }) => {
      const texts = cells.map(escapeMarkdown)
      const isBold = kind === 'strong' || kind === 'total' || kind === 'title'
      return line(isBold ? texts.map((text) => (text === '' ? '' : `**${text}**`)) : texts)
    }),
  ].join('\n')
}
