'use client'

import type { BreakEven, Decision } from '@kilotoken/cost-core'
import { ProgressBar, SelectField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { KnownBy } from '../trace/known-by.tsx'
import type { ReadyColumn } from './column-state.ts'
import styles from './compare.module.css'
import { NearStepNotice } from './near-step-notice.tsx'
import { Tornado } from './tornado.tsx'
import type { ColumnWords } from './use-column-words.ts'
import { useDecisionWords } from './use-decision-words.ts'
import { type Rests as Found, useRests } from './use-rests.ts'

export type RestsProps = {
  columns: readonly ReadyColumn[]
  decision: Decision
  words: ReadonlyMap<string, ColumnWords>
  /** The column that is looked at first. */
  firstKey: string
}

/** What a column's figure rests on: its strongest inputs, how they are known, steps nearby, and how much use it takes. */
export function Rests({ columns, decision, words, firstKey }: RestsProps) {
  const t = useTranslations('app.compare.rests')
  const [wanted, want] = useState<string>()
  const chosen =
    columns.find(({ key }) => key === wanted) ?? columns.find(({ key }) => key === firstKey) ?? columns[0]
  const { progress, result } = useRests(decision, chosen?.column.strategy ?? '')
  const percent = useFigureWords().percent(progress)
  const name = words.get(chosen?.key ?? '')?.name ?? ''
  return (
    <section className={styles.part} aria-label={t('title')} aria-busy={result === undefined}>
      <h2 className={styles.partTitle}>{t('title')}</h2>
      <div className={styles.choice}>
        <SelectField
          label={t('of')}
          value={chosen?.key ?? ''}
          options={columns.map(({ key }) => ({ value: key, label: words.get(key)?.name ?? '' }))}
          onChange={want}
        />
      </div>
      {result === undefined ? (
        <div className={styles.progress}>
          <ProgressBar label={t('progress')} share={progress} text={t('working', { percent })} />
          <p className={styles.quiet}>{t('working', { percent })}</p>
        </div>
      ) : (
        <div className={styles.charts}>
          <Tornado sensitivity={result.sensitivity} decision={decision} name={name} />
          <Knowledge found={result} decision={decision} words={words} columns={columns} name={name} />
        </div>
      )}
    </section>
  )
}

type KnowledgeProps = Pick<RestsProps, 'decision' | 'columns' | 'words'> & { found: Found; name: string }

function Knowledge({ found, decision, columns, words, name }: KnowledgeProps) {
  const t = useTranslations('app.compare.rests')
  const decide = useTranslations('app.decide')
  const join = useTranslations('app.figure')
  const figures = useFigureWords()
  const say = useDecisionWords(decision)
  const list = (texts: readonly string[]) => texts.join(join('listSeparator'))
  const { leverage, nearSteps, breakEvens } = found
  const first = leverage.findOutFirst
  const compared = breakEvens.filter(({ owned }) => columns.some(({ column }) => column.strategy === owned))
  return (
    <div className={styles.figureBlock}>
      <KnownBy shares={leverage.byEvidence} />
      {first.length > 0 && (
        <p className={styles.statement}>
          {t('findOut', {
            inputs: list(
              first.map((one) =>
                decide('leverageShare', { input: say.figure(one), share: figures.percent(one.share) }),
              ),
            ),
            share: figures.percent(first.reduce((sum, { share }) => sum + share, 0)),
            name,
          })}
        </p>
      )}
      <NearStepNotice steps={nearSteps} decision={decision} />
      {compared.length > 0 && (
        <section>
          <h3 className={styles.smallTitle}>{t('breakEven')}</h3>
          <ul className={styles.flips}>
            {compared.map((one) => (
              <li key={`${one.owned}/${one.rented}`}>
                <BreakEvenSentence one={one} decision={decision} columns={columns} words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function BreakEvenSentence({
  one,
  decision,
  columns,
  words,
}: { one: BreakEven } & Pick<RestsProps, 'decision' | 'columns' | 'words'>) {
  const t = useTranslations('app.decide.breakEven')
  const say = useDecisionWords(decision)
  const owner = columns.find(({ column }) => column.strategy === one.owned)?.key ?? ''
  const shared = {
    owned: words.get(owner)?.name ?? '',
    rented: say.option(one.rented),
    cost: say.value(one.ownedHour.value, one.ownedHour.unit),
    price: say.value(one.rentedHour.value, one.rentedHour.unit),
  }
  if (one.kind === 'take_or_pay') return t('takeOrPay', shared)
  return t(one.kind, { ...shared, basis: one.basis, share: say.value(100 * one.share, '%') })
}
