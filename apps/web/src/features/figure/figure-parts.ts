import { figureText, type Locale } from '@kilotoken/messages'

/** `card`: three significant digits and a magnitude. `table`: whole money. `ratio`: three decimals. `full`: all digits. */
export type FigureStyle = 'card' | 'table' | 'ratio' | 'full'

/** A number and what stands lighter after it: a magnitude, a unit, or both. */
export type FigureParts = { value: string; unit: string }

const COUNTED = ['GPU', 'node']
const LARGEST_COUNT = 1e6

/**
 * Cuts a figure into what is set large and what is set light. In English a dollar sign stands before the number.
 *
 * Counts of machines keep their digits on a card: 2,206 against 30,382 is the point of the number.
 */
export function figureParts(
  value: number | null,
  unit: string,
  locale: Locale,
  style: FigureStyle,
): FigureParts {
  if (value !== null && (style === 'table' || style === 'ratio')) {
    return { value: fixed(value, locale, style === 'table' ? 0 : 3), unit: '' }
  }
  const text = figureText(value, unit, locale, style === 'card' && !isCount(value, unit) ? 'short' : 'full')
  if (text.unit === '%') return { value: `${text.value}%`, unit: '' }
  return dollarFirst(magnitudeApart(text, locale), locale)
}

/** Whether a figure counts machines, few enough to be read digit by digit. */
export function isCount(value: number | null, unit: string): boolean {
  return COUNTED.includes(unit) && Math.abs(value ?? 0) < LARGEST_COUNT
}

function magnitudeApart({ value, unit }: FigureParts, locale: Locale): FigureParts {
  const [, number = value, magnitude = ''] = /^(.*\d)([kMBT]|万亿|亿|万)$/u.exec(value) ?? []
  if (magnitude === '') return { value, unit }
  const isWord = locale === 'zh-CN' ? /^\p{Script=Han}/u.test(unit) : unit.startsWith('USD')
  const isTight = unit === '' || unit.startsWith('/') || isWord
  return { value: number, unit: `${magnitude}${isTight ? '' : ' '}${unit}` }
}

function dollarFirst({ value, unit }: FigureParts, locale: Locale): FigureParts {
  if (locale !== 'en' || !/^([kMBT]?)USD/u.test(unit)) return { value, unit }
  return { value: value.replace(/^(\u2212?)/u, '$1$$'), unit: unit.replace('USD', '') }
}

function fixed(value: number, locale: Locale, decimals: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .format(value)
    .replace(/^-/u, '\u2212')
}
