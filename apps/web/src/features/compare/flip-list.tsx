'use client'

import type { Decision, Flip, FlipPoints, MovedInput } from '@kilotoken/cost-core'
import { ProgressBar } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { ReadyColumn } from './column-state.ts'
import styles from './compare.module.css'
import { figureLink } from './figure-link.ts'
import type { ColumnWords } from './use-column-words.ts'
import { useDecisionWords } from './use-decision-words.ts'
import type { Sliced } from './use-slices.ts'

/** The nearest are what a reader came for; the rest wait behind a word. */
const NEAREST = 8

export type FlipListProps = {
  team: string
  /** Any of the columns: an input is the same in all of them. */
  column: ReadyColumn
  decision: Decision
  words: ReadonlyMap<string, ColumnWords>
  found: Sliced<readonly FlipPoints[]>
}

/** Which number of which input would make another column the cheapest, the nearest first. */
export function FlipList({ team, column, decision, words, found }: FlipListProps) {
  const t = useTranslations('app.compare.flips')
  const basis = useTranslations('app.decide.basis')
  return (
    <section className={styles.part} aria-label={t('title')} aria-busy={found.result === undefined}>
      <h2 className={styles.partTitle}>{t('title')}</h2>
      <p className={styles.quiet}>{t('subtitle', { basis: basis(decision.basis) })}</p>
      {found.result === undefined ? (
        <Searching progress={found.progress} />
      ) : (
        <Flips team={team} column={column} decision={decision} words={words} points={found.result} />
      )}
    </section>
  )
}

function Searching({ progress }: { progress: number }) {
  const t = useTranslations('app.compare.flips')
  const text = t('working', { percent: useFigureWords().percent(progress) })
  return (
    <div className={styles.progress}>
      <ProgressBar label={t('progress')} share={progress} text={text} />
      <p className={styles.quiet}>{text}</p>
    </div>
  )
}

type FlipsProps = Omit<FlipListProps, 'found'> & { points: readonly FlipPoints[] }

function Flips({ team, column, decision, words, points }: FlipsProps) {
  const t = useTranslations('app.compare.flips')
  const say = useDecisionWords(decision)
  const sentence = useSentence(decision, words)
  const linked = ({ id }: MovedInput, content: ReactNode) =>
    column.column.compiled.graph.ids.has(id) ? (
      <Link className={styles.figure} href={figureLink(team, column, id)}>
        {content}
      </Link>
    ) : (
      content
    )
  const flips = points
    .flatMap(({ input, flips: own }) =>
      own.map((flip, index) => ({
        input,
        flip,
        isFirst: isNearest(own, index),
        key: `${input.key}/${index}`,
      })),
    )
    .toSorted((a, b) => a.flip.distance - b.flip.distance || 0)
  const never = points.filter((one) => one.flips.length === 0)
  const list = (some: typeof flips) => (
    <ul className={styles.flips}>
      {some.map(({ input, flip, isFirst, key }) => (
        <li key={key}>{sentence(input, flip, isFirst, (content) => linked(input, content))}</li>
      ))}
    </ul>
  )
  if (points.length === 0) return <p className={styles.quiet}>{t('unknown')}</p>
  return (
    <>
      {flips.length === 0 ? <p>{t('none')}</p> : list(flips.slice(0, NEAREST))}
      {flips.length > NEAREST && (
        <details>
          <summary className={styles.summary}>{t('more', { count: flips.length - NEAREST })}</summary>
          {list(flips.slice(NEAREST))}
        </details>
      )}
      {never.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('never', { count: never.length })}</summary>
          <ul className={styles.flips}>
            {never.map(({ input }) => (
              <li key={input.key}>
                {linked(input, t('neverItem', { input: say.input(input), today: say.today(input) }))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Whether a flip is the nearest on its side: further ones of a volume are those of strategies that are not the cheapest. */
function isNearest(flips: readonly Flip[], index: number): boolean {
  return flips.findIndex(({ side }) => side === flips[index]?.side) === index
}

function useSentence(decision: Decision, words: ReadonlyMap<string, ColumnWords>) {
  const t = useTranslations('app.compare.flips')
  const say = useDecisionWords(decision)
  return (input: MovedInput, flip: Flip, isFirst: boolean, link: (content: ReactNode) => ReactNode) => {
    const { side, value, interval } = flip
    const isBelow = side === 'below'
    const text = (amount: number) => say.amount(input, amount)
    const [low, high] = interval ?? [0, 0]
    const isWide = interval !== null && text(low) !== text(high)
    const at = value ?? (isBelow ? high : low)
    const shared = {
      input: say.input(input),
      value: text(at),
      low: text(low),
      high: text(high),
      today: say.today(input),
      from: words.get(flip.from)?.name ?? '',
      to: words.get(flip.to)?.name ?? '',
      b: (chunks: ReactNode) => link(<b>{chunks}</b>),
    }
    if (!isFirst) return t.rich(isBelow ? 'passesBelow' : 'passesAbove', shared)
    if (isWide) return t.rich(isBelow ? 'betweenBelow' : 'betweenAbove', shared)
    if (interval !== null) return t.rich(isBelow ? 'stepBelow' : 'stepAbove', shared)
    return t.rich(side, shared)
  }
}
