'use client'

import { type CompiledPlan, findNode } from '@kilotoken/cost-core'
import { labelInContext } from '@kilotoken/messages'
import { Badge, Notice, ProgressBar } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { BasisTags } from './basis-tags.tsx'
import styles from './compare.module.css'
import type { ColumnWords } from './use-column-words.ts'
import { COMPARISON_TRIALS, type ShownComparison } from './use-comparison.ts'
import { useReasonText } from './use-reason-text.ts'

/** What is not certain is not said to be so by rounding. */
const ALMOST_SURE = 0.999

export type VerdictProps = { shown: ShownComparison; words: ReadonlyMap<string, ColumnWords> }

/** What the comparison says, on what basis, and how sure that is. */
export function Verdict({ shown, words }: VerdictProps) {
  const t = useTranslations('app.compare.verdict')
  const { verdict } = shown
  const title = useVerdictTitle({ shown, words })
  return (
    <section className={styles.verdict} aria-label={t('label')}>
      <h2 className={styles.sentence} aria-live="polite">
        {title}
      </h2>
      <div className={styles.basis}>
        <BasisTags shown={shown} />
      </div>
      {'closeness' in verdict && <Closeness shown={shown} words={words} />}
      {verdict.kind === 'incomplete' && <Missing shown={shown} words={words} />}
      <Impossible shown={shown} words={words} />
      <Sureness shown={shown} words={words} />
    </section>
  )
}

function useVerdictTitle({ shown, words }: VerdictProps): string {
  const t = useTranslations('app.compare.verdict')
  const decide = useTranslations('app.decide')
  const figures = useFigureWords()
  const { verdict, comparison, decided } = shown
  const { currency, isPerMonth, months } = comparison.basis
  const nameOf = (key: string) => words.get(key)?.name ?? ''
  const amount = (value: number) => figures.text({ value, unit: currency }, 'card')
  if (verdict.kind === 'incomplete')
    return t('incomplete', { count: new Set(verdict.missing.flatMap(({ ids }) => ids)).size })
  if (verdict.kind === 'unopposed')
    return verdict.only === undefined ? t('none') : t('only', { only: nameOf(verdict.only) })
  const names = { cheapest: nameOf(verdict.cheapest), runnerUp: nameOf(verdict.runnerUp) }
  if (verdict.kind === 'tooClose') return t('tooClose', names)
  if (verdict.ratio === null) return t('cheapestOfNothing', { ...names, amount: amount(verdict.amount) })
  const percent = figures.deviation(verdict.ratio)
  if (decided !== undefined)
    return decide('cheapest', {
      winner: names.cheapest,
      runnerUp: names.runnerUp,
      total: amount(decided.totals.get(verdict.cheapest) ?? Number.NaN),
      amount: amount(verdict.amount),
      percent,
      basis: decided.basis,
      months: months[0] ?? 0,
    })
  const cell = comparison.total.cells[comparison.columns.findIndex(({ key }) => key === verdict.cheapest)]
  return t('cheapest', {
    ...names,
    total: cell?.kind === 'value' ? amount(cell.value) : '–',
    amount: amount(verdict.amount),
    percent,
    basis: isPerMonth ? 'month' : 'whole',
    months: months[0] ?? 0,
  })
}

/** Why the two cheapest cannot be told apart. */
function Closeness({ shown, words }: VerdictProps) {
  const t = useTranslations('app.compare.verdict')
  const figures = useFigureWords()
  const { verdict, comparison } = shown
  if (!('closeness' in verdict) || verdict.closeness === null) return null
  const text = (value: number) => figures.text({ value, unit: comparison.basis.currency }, 'card')
  const values = {
    cheapest: words.get(verdict.cheapest)?.name ?? '',
    runnerUp: words.get(verdict.runnerUp)?.name ?? '',
    amount: text(verdict.amount),
  }
  return (
    <p>
      <Badge tone="warn">{t('closeTag')}</Badge>{' '}
      {verdict.closeness === 'spread' && verdict.range !== undefined
        ? t('spread', { ...values, low: text(verdict.range.low), high: text(verdict.range.high) })
        : t(verdict.closeness === 'unranged' ? 'unranged' : 'rounding', values)}
    </p>
  )
}

/** What keeps a verdict from being given, column by column. */
function Missing({ shown, words }: VerdictProps) {
  const t = useTranslations('app.compare.verdict')
  const locale = useLocale()
  const join = useJoin()
  const { verdict, columns } = shown
  if (verdict.kind !== 'incomplete') return null
  return (
    <ul>
      {verdict.missing.map(({ column: key, ids }) => {
        const compiled = columns.find((column) => column.key === key)?.column.compiled
        return (
          <li key={key}>
            {t('missing', {
              column: words.get(key)?.name ?? '',
              items: join(ids.map((id) => figureName(compiled, id, locale))),
            })}
          </li>
        )
      })}
    </ul>
  )
}

function figureName(compiled: CompiledPlan | undefined, id: string, locale: 'en' | 'zh-CN'): string {
  if (compiled === undefined || !compiled.graph.ids.has(id)) return id
  const { label = { key: id }, context } = findNode(compiled.graph, id)
  const named = (list: CompiledPlan['strategies']) =>
    Object.fromEntries(list.map((one) => [one.key, one.label]))
  const names = { strategies: named(compiled.strategies), workloads: named(compiled.workloads) }
  return labelInContext({ label, context }, locale, names, {})
}

/** The columns that cannot be done as planned, each with its reasons. */
function Impossible({ shown, words }: VerdictProps) {
  const t = useTranslations('app.figure')
  const reasonOf = useReasonText()
  const { columns, comparison } = shown
  const impossible = columns.flatMap(({ key, column }, index) => {
    const cell = comparison.total.cells[index]
    return cell?.kind === 'absent' ? [{ key, column, reasons: cell.reasons }] : []
  })
  if (impossible.length === 0) return null
  return (
    <Notice tone="warn" title={t('impossible')}>
      <ul className={styles.flips}>
        {impossible.map(({ key, column, reasons }) => (
          <li key={key}>
            {t('impossibleBecause', {
              strategy: words.get(key)?.name ?? '',
              reasons: reasons.map((reason) => reasonOf(column, reason)).join(t('reasonSeparator')),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Sureness({ shown, words }: VerdictProps) {
  const t = useTranslations('app.compare.verdict')
  const figures = useFigureWords()
  const { verdict, comparison, isUncertain } = shown
  const { trials, progress } = shown.drawn
  if (!('closeness' in verdict)) return null
  if (!isUncertain)
    return verdict.closeness === 'unranged' ? null : <p className={styles.quiet}>{t('certain')}</p>
  if (trials === undefined) {
    const text = t('drawing', { trials: COMPARISON_TRIALS, percent: figures.percent(progress) })
    return (
      <div className={styles.progress}>
        <ProgressBar label={t('drawingLabel')} share={progress} text={text} />
        <p className={styles.quiet}>{text}</p>
      </div>
    )
  }
  const { share, range, closeness } = verdict
  const amount = (value: number) => figures.text({ value, unit: comparison.basis.currency }, 'card')
  return (
    <p className={styles.quiet}>
      {share !== undefined &&
        t('sure', {
          cheapest: words.get(verdict.cheapest)?.name ?? '',
          percent: figures.percent(share < 1 ? Math.min(share, ALMOST_SURE) : 1, 1),
          trials: trials.trials,
        })}{' '}
      {range !== undefined &&
        closeness === null &&
        t('difference', {
          runnerUp: words.get(verdict.runnerUp)?.name ?? '',
          low: amount(range.low),
          high: amount(range.high),
        })}
    </p>
  )
}

/** A list in the reader's language. */
function useJoin() {
  const t = useTranslations('app.figure')
  return (texts: readonly string[]) => texts.join(t('listSeparator'))
}
