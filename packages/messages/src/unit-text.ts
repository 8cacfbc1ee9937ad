import { CATALOGUES } from './catalogues.ts'
import type { Locale } from './locale.ts'

/**
 * A unit in words: `USD/GPU-h` becomes `USD/GPU·h` or `美元/GPU·小时`. A part without words stays as it is.
 *
 * Without the number it follows, as in the head of a column, it is in the singular; after one, the last word above the
 * line agrees with it: `4 years`, `0.5 requests/user/day`, `1 node`.
 *
 * @param number as it is shown: what counts is whether a reader sees a 1
 */
export function unitText(unit: string, locale: Locale, number = '1'): string {
  const words: Readonly<Record<string, string>> = CATALOGUES[locale].units
  const isOne = /^[-\u2212]?1$/u.test(number)
  return unit
    .split('/')
    .map((part, line) => {
      const names = part.split('-')
      return names
        .map((name, place) => {
          const [one = name, many = one] = words[name]?.split('|') ?? []
          return line === 0 && place === names.length - 1 && !isOne ? many : one
        })
        .join('·')
    })
    .join('/')
}
