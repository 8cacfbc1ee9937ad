import type { BudgetReport, MonthTable } from '@kilotoken/cost-core'
import type { ReportWords } from '../../report-words.ts'
import { lineColour, PDF_COLOURS } from '../pdf-colours.ts'
import { monthAxes, svgDocument } from './month-axes.ts'
import { svgElement, svgText, textWidth } from './svg-element.ts'

const LEGEND_ROW = 12
const LEGEND_SIZE = 7.5
const BAR_SHARE = 0.72

/**
 * What a strategy costs each month, stacked by cost line. `most` is the top of the scale, which all strategies share.
 * A month without an amount has no bar.
 */
export function monthlyCostChart(
  table: MonthTable,
  most: number,
  width: number,
  { about }: BudgetReport,
  words: ReportWords,
): string {
  const legend = legendSvg(table.columns, width, words)
  const axes = monthAxes(about.months, most, {
    width,
    top: legend.height + 6,
    currency: about.currency,
    locale: words.locale,
  })
  const bars = table.months.flatMap((cells, month) => {
    let below = 0
    return cells.flatMap((cell, column) => {
      const value = 'amount' in cell ? Number(cell.amount) : 0
      if (value <= 0) return []
      const from = axes.y(below)
      below += value
      const to = axes.y(below)
      const barWidth = axes.monthWidth * BAR_SHARE
      return [
        svgElement('rect', {
          x: axes.x(month) - barWidth / 2,
          y: to,
          width: barWidth,
          height: from - to,
          fill: lineColour(table.columns[column] ?? ''),
        }),
      ]
    })
  })
  return svgDocument(axes, legend.svg + axes.svg + bars.join(''))
}

/** The highest month of all strategies. */
export function highestMonth({ monthly }: BudgetReport): number {
  return Math.max(
    0,
    ...monthly.flatMap(({ byLine }) =>
      byLine.monthTotals.map((total) => ('amount' in total ? Number(total.amount) : 0)),
    ),
  )
}

function legendSvg(
  lines: readonly string[],
  width: number,
  { line: nameOf }: ReportWords,
): { readonly svg: string; readonly height: number } {
  let x = 0
  let row = 0
  const marks = lines.map((line) => {
    const name = nameOf(line)
    const own = textWidth(name, LEGEND_SIZE) + 22
    if (x > 0 && x + own > width) {
      x = 0
      row++
    }
    const y = row * LEGEND_ROW
    const mark =
      svgElement('rect', { x, y: y + 1.5, width: 7, height: 7, fill: lineColour(line) }) +
      svgText(name, { x: x + 10, y: y + 8, 'font-size': LEGEND_SIZE, fill: PDF_COLOURS.soft })
    x += own
    return mark
  })
  return { svg: marks.join(''), height: (row + 1) * LEGEND_ROW }
}
