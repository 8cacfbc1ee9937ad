import type { BudgetReport, ReportAmount, ReportRow } from '@kilotoken/cost-core'
import type { ReportWords } from '../report-words.ts'
import { partialNote } from './partial-note.ts'
import type { ReportSection, SectionRow } from './report-section.ts'

type SideBySide = 'byWorkload' | 'byGroup' | 'byLine'

/** More strategies do not fit on a page together with their differences. */
const MOST_TOGETHER = 3

/**
 * Strategies side by side with their differences to the base, in one table or, where that would be too wide, in two. What
 * does not count stands below the total.
 */
export function sideBySideSections(
  key: SideBySide,
  report: BudgetReport,
  words: ReportWords,
): readonly ReportSection[] {
  const { say, strategy } = words
  const base = strategy(report.about.baseStrategy)
  const others = report.strategies.flatMap((each, index) =>
    each.key === report.about.baseStrategy ? [] : [index],
  )
  const amounts = report.strategies.map((each, index) => ({
    head: strategy(each.key),
    of: (row: ReportRow) => row.amounts[index] ?? null,
  }))
  const differences = others.map((index) => ({
    head:
      others.length === 1
        ? say('head.difference', { base })
        : say('head.less', { other: strategy(report.strategies[index]?.key ?? ''), base }),
    of: (row: ReportRow) => row.differences[index] ?? null,
  }))
  const title = say(`section.${key}`)
  const section = (columns: readonly Column[], ownTitle: string) =>
    sectionOf(key, ownTitle, columns, report[key], words)
  if (report.strategies.length <= MOST_TOGETHER) return [section([...amounts, ...differences], title)]
  return [section(amounts, title), section(differences, say('section.differences', { section: title, base }))]
}

interface Column {
  readonly head: string
  readonly of: (row: ReportRow) => ReportAmount | null
}

function sectionOf(
  key: SideBySide,
  title: string,
  columns: readonly Column[],
  all: readonly ReportRow[],
  words: ReportWords,
): ReportSection {
  const { say, amount } = words
  const cells = (row: ReportRow) => [rowName(row, words), ...columns.map(({ of }) => amount(of(row)))]
  const loose = all.filter(({ isCounted }) => !isCounted)
  const rows: SectionRow[] = all
    .filter(({ isCounted }) => isCounted)
    .map((row) => ({ kind: kindOf(row, key), cells: cells(row) }))
  if (loose.length > 0) rows.push({ kind: 'title', cells: [say('row.notCounted')] })
  rows.push(...loose.map((row) => ({ kind: 'muted' as const, cells: looseCells(row, cells(row), words) })))
  return {
    key,
    title,
    before: [],
    table: {
      heads: [say('head.item'), ...columns.map(({ head }) => head)],
      isNumber: [false, ...columns.map(() => true)],
      rows,
    },
    after: partialNote(rows, words),
  }
}

function kindOf({ kind }: ReportRow, key: SideBySide): SectionRow['kind'] {
  if (kind === 'total') return 'total'
  if (kind === 'workload') return 'strong'
  return kind === 'line' && key === 'byWorkload' ? 'part' : 'plain'
}

function rowName(row: ReportRow, { say, workload, line, group }: ReportWords): string {
  switch (row.kind) {
    case 'workload':
      return workload(row.workload ?? '')
    case 'line':
      return line(row.line ?? '')
    case 'group':
      return group(row.group ?? '')
    case 'total':
      return say('row.total')
  }
}

/** Below the total a line no longer stands under its workload, and says it. */
function looseCells(
  row: ReportRow,
  cells: readonly string[],
  { workload, say }: ReportWords,
): readonly string[] {
  if (row.kind !== 'line' || row.workload === undefined) return cells
  return [say('row.part', { part: workload(row.workload), line: cells[0] ?? '' }), ...cells.slice(1)]
}
