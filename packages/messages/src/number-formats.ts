import type { Locale } from './locale.ts'

const formats = new Map<string, Intl.NumberFormat>()

function cached(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = make()
  formats.set(key, format)
  return format
}

/** Thousands grouped, between so many decimals. */
export function groupedFormat(locale: Locale, least: number, most: number): Intl.NumberFormat {
  return cached(
    `${locale} grouped ${least} ${most}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }),
  )
}

/** So many significant digits at most. */
export function significantFormat(locale: Locale, digits: number): Intl.NumberFormat {
  return cached(
    `${locale} significant ${digits}`,
    () => new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }),
  )
}

const SCALES: { readonly [L in Locale]: readonly (readonly [number, string])[] } = {
  en: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ],
  'zh-CN': [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
}

/** From which size a short number is cut down, and the word that stands for the rest; largest first. */
export function compactScales(locale: Locale): readonly (readonly [number, string])[] {
  return SCALES[locale]
}

const CENTS: Readonly<Record<string, string>> = { USD: 'USc', EUR: 'EUc' }

/** Small dollar and euro amounts are said in cents: 0.177 ¢ reads better than 0.00177 USD. */
export function cents(
  value: number,
  unit: string,
): { readonly value: number; readonly unit: string } | undefined {
  const match = /^(USD|EUR)(?=\/|$)/u.exec(unit)
  if (match === null || value === 0 || Math.abs(value) >= 0.1) return undefined
  return { value: value * 100, unit: unit.replace(match[0], CENTS[match[0]] ?? match[0]) }
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
}

/** An exponent in raised digits: 23 becomes ²³. */
export function raised(exponent: number): string {
  return [...String(exponent)].map((character) => SUPERSCRIPTS[character] ?? character).join('')
}
