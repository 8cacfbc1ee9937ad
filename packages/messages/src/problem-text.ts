import { CATALOGUES } from './catalogues.ts'
import type { Locale } from './locale.ts'
import { translate } from './translate.ts'

/** Something wrong with a plan, as the engine says it. */
export interface ProblemLike {
  readonly code: string
  readonly path: string
  readonly line?: number
  readonly column?: number
  readonly params: Readonly<Record<string, string | number>>
}

/** A problem in words: what is wrong and how to mend it. */
export function problemText(problem: ProblemLike, locale: Locale): string {
  const code = Object.hasOwn(CATALOGUES.en.problems, problem.code) ? problem.code : 'INVALID'
  const orNone = (name: string) => problem.params[name] || 'none'
  return translate(locale, `problems.${code}`, {
    text: '',
    ...problem.params,
    nearest: orNone('nearest'),
    fields: orNone('fields'),
  })
}
