import type { BudgetReport, ReportSpread } from '@kilotoken/cost-core'
import type { ReportWords } from '../../report-words.ts'
import { PDF_COLOURS } from '../pdf-colours.ts'
import { monthAxes, svgDocument } from './month-axes.ts'
import { svgElement } from './svg-element.ts'

/** The months of one strategy in the simulation: the band from p5 to p95 with p50 in it. Broken where there is none. */
export function spreadChart(
  months: readonly (ReportSpread | null)[],
  width: number,
  { about }: BudgetReport,
  { locale }: ReportWords,
): string {
  const most = Math.max(0, ...months.map((month) => (month === null ? 0 : Number(month.p95))))
  const axes = monthAxes(about.months, most, { width, top: 6, currency: about.currency, locale })
  const point = (month: number, amount: string) =>
    `${axes.x(month).toFixed(2)},${axes.y(Math.max(0, Number(amount))).toFixed(2)}`
  const stretches = unbroken(months).map((stretch) => {
    const up = stretch.map(([month, { p95 }]) => point(month, p95))
    const down = stretch.toReversed().map(([month, { p5 }]) => point(month, p5))
    const middle = stretch.map(([month, { p50 }]) => point(month, p50))
    return (
      svgElement('polygon', {
        points: [...up, ...down].join(' '),
        fill: PDF_COLOURS.accent,
        'fill-opacity': 0.2,
      }) +
      svgElement('polyline', {
        points: middle.join(' '),
        fill: 'none',
        stroke: PDF_COLOURS.accent,
        'stroke-width': 1.25,
      })
    )
  })
  return svgDocument(axes, axes.svg + stretches.join(''))
}

/** The runs of months that have a spread, each month with its number. */
function unbroken(
  months: readonly (ReportSpread | null)[],
): readonly (readonly (readonly [number, ReportSpread])[])[] {
  const stretches: (readonly [number, ReportSpread])[][] = []
  months.forEach((spread, month) => {
    if (spread === null) return
    const isNext = month > 0 && months[month - 1] !== null
    if (isNext) stretches.at(-1)?.push([month, spread])
    else stretches.push([[month, spread]])
  })
  return stretches
}
