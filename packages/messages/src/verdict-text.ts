import { figureLine } from './figure-text.ts'
import { labelText, type PlanNames } from './label-text.ts'
import type { Locale } from './locale.ts'
import { translate } from './translate.ts'

/** What a decision comes to, as the engine says it. Amounts are in `unit`. */
export interface VerdictLike {
  readonly basis: string
  readonly unit: string
  readonly totals: ReadonlyMap<string, number>
  /** The first month in which the servers of a strategy are too few for its load. */
  readonly overloaded: ReadonlyMap<string, string>
  readonly isUncertain: boolean
  readonly detail:
    | {
        readonly kind: 'incomplete'
        readonly missing: readonly { readonly column: string; readonly ids: readonly string[] }[]
      }
    | {
        readonly kind: 'unopposed'
        readonly only: string | undefined
        readonly impossible: readonly string[]
      }
    | {
        readonly kind: 'cheapest' | 'tooClose'
        readonly closeness: 'rounding' | 'spread' | 'unranged' | null
        readonly cheapest: string
        readonly runnerUp: string
        readonly amount: number
        readonly ratio: number | null
        readonly range: { readonly low: number; readonly high: number } | undefined
        readonly impossible: readonly string[]
      }
}

/** Whose verdict it is: the plan's names, and over how many months its totals are. */
export interface VerdictAbout {
  readonly strategies: PlanNames['strategies']
  readonly months: number
}

/** A verdict as one text: which strategy costs least, or why that cannot be said. */
export function verdictText(verdict: VerdictLike, about: VerdictAbout, locale: Locale): string {
  return sentencesOf(verdict, about, locale).reduce((first, second) =>
    translate(locale, 'app.decide.sentences', { first, second }),
  )
}

function sentencesOf(verdict: VerdictLike, about: VerdictAbout, locale: Locale): readonly string[] {
  const { detail } = verdict
  const words = (key: string, values?: Readonly<Record<string, string | number>>) =>
    translate(locale, `app.compare.verdict.${key}`, values)
  const name = (key: string) => labelText(about.strategies[key] ?? { en: key, zh: key }, locale)
  const join = (texts: readonly string[]) => texts.join(translate(locale, 'app.figure.listSeparator'))
  if (detail.kind === 'incomplete')
    return [
      words('incomplete', { count: new Set(detail.missing.flatMap(({ ids }) => ids)).size }),
      ...detail.missing.map(({ column, ids }) =>
        words('missing', { column: name(column), items: join(ids) }),
      ),
    ]
  const impossible =
    detail.impossible.length === 0 ? [] : [words('impossible', { names: join(detail.impossible.map(name)) })]
  const reasons = detail.impossible.flatMap((key) => {
    const month = verdict.overloaded.get(key)
    return month === undefined ? [] : [words('overloaded', { column: name(key), month })]
  })
  if (detail.kind === 'unopposed')
    return [
      detail.only === undefined ? words('none') : words('only', { only: name(detail.only) }),
      ...(detail.only === undefined ? [] : impossible),
      ...reasons,
    ]
  return [...comparedSentences(verdict, detail, about, locale, name), ...impossible, ...reasons]
}

type Compared = Extract<VerdictLike['detail'], { readonly closeness: unknown }>

function comparedSentences(
  { basis, unit, totals }: VerdictLike,
  { closeness, cheapest, runnerUp, amount, ratio, range }: Compared,
  { months }: VerdictAbout,
  locale: Locale,
  name: (key: string) => string,
): readonly string[] {
  const text = (value: number) => figureLine(value, unit, locale)
  const values = { cheapest: name(cheapest), runnerUp: name(runnerUp), amount: text(amount) }
  if (closeness !== null) {
    const key = closeness === 'spread' && range === undefined ? 'rounding' : closeness
    return [
      translate(locale, 'app.compare.verdict.tooClose', values),
      translate(locale, `app.compare.verdict.${key}`, {
        ...values,
        ...(range !== undefined && { low: text(range.low), high: text(range.high) }),
      }),
    ]
  }
  const said = { ...values, winner: name(cheapest) }
  if (ratio === null) return [translate(locale, 'app.decide.cheapestOfNothing', said)]
  return [
    translate(locale, 'app.decide.cheapest', {
      ...said,
      total: text(totals.get(cheapest) ?? Number.NaN),
      percent: figureLine(100 * ratio, '%', locale, 'short'),
      basis,
      months,
    }),
  ]
}
