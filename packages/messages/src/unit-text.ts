import { CATALOGUES } from './catalogues.ts'
import type { Locale } from './locale.ts'

/** A unit in words: `USD/GPU-h` becomes `USD/GPU·h` or `美元/GPU·小时`. A part without words stays as it is. */
export function unitText(unit: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = CATALOGUES[locale].units
  return unit
    .split('/')
    .map((part) =>
      part
        .split('-')
        .map((name) => words[name] ?? name)
        .join('·'),
    )
    .join('/')
}
