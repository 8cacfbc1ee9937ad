import { figureText, type Locale } from '@kilotoken/messages'
import { PDF_COLOURS } from '../pdf-colours.ts'
import { niceTicks } from './nice-ticks.ts'
import { svgElement, svgText } from './svg-element.ts'

/** The frame of a chart over months: how large, where the drawing begins, and the scales. */
export interface MonthAxes {
  readonly width: number
  readonly height: number
  /** Of a month's middle. */
  readonly x: (month: number) => number
  readonly y: (value: number) => number
  readonly monthWidth: number
  /** Grid, ticks and month names. */
  readonly svg: string
}

const LEFT = 44
const RIGHT = 4
const BOTTOM = 16
const HEIGHT = 130
const MOST_LABELS = 12
/** Months between two labels: parts of a year, or years. */
const LABEL_STEPS = [1, 2, 3, 6, 12, 24]

/** Axes for amounts from 0 to `most`. `top` is the room above the grid, for a legend. */
export function monthAxes(
  months: readonly string[],
  most: number,
  { width, top, currency, locale }: { width: number; top: number; currency: string; locale: Locale },
): MonthAxes {
  const ticks = niceTicks(most)
  const highest = Math.max(ticks.at(-1) ?? 0, Number.MIN_VALUE)
  const floor = top + HEIGHT
  const monthWidth = (width - LEFT - RIGHT) / Math.max(1, months.length)
  const x = (month: number) => LEFT + monthWidth * (month + 0.5)
  const y = (value: number) => floor - (value / highest) * HEIGHT
  const every = LABEL_STEPS.find((step) => months.length <= step * MOST_LABELS) ?? months.length
  return {
    width,
    height: floor + BOTTOM,
    x,
    y,
    monthWidth,
    svg: [
      ...ticks.map((tick) =>
        [
          svgElement('line', {
            x1: LEFT,
            x2: width - RIGHT,
            y1: y(tick),
            y2: y(tick),
            stroke: tick === 0 ? PDF_COLOURS.rule : PDF_COLOURS.hair,
            'stroke-width': 0.5,
          }),
          svgText(figureText(tick, currency, locale, 'short').value, {
            x: LEFT - 4,
            y: y(tick) + 2.5,
            'text-anchor': 'end',
            fill: PDF_COLOURS.muted,
          }),
        ].join(''),
      ),
      ...months.flatMap((month, index) =>
        index % every === 0
          ? [
              svgText(month, {
                x: x(index),
                y: floor + 10,
                'text-anchor': 'middle',
                fill: PDF_COLOURS.muted,
              }),
            ]
          : [],
      ),
    ].join(''),
  }
}

/** The drawing as a document of its own. */
export function svgDocument({ width, height }: Pick<MonthAxes, 'width' | 'height'>, inside: string): string {
  return svgElement(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    inside,
  )
}
