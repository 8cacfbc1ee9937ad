'use client'

import { HeadlineFigure, Notice } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { chosenStrategy } from './chosen-strategy.ts'
import { ConvergenceFigure } from './convergence-figure.tsx'
import { CurveFigure } from './curve-figure.tsx'
import { FanFigure } from './fan-figure.tsx'
import { HistogramFigure } from './histogram-figure.tsx'
import styles from './run.module.css'
import type { RunResultView } from './run-rows.ts'
import { StrategyField } from './strategy-field.tsx'
import { StrategyVerdict } from './strategy-verdict.tsx'
import { useRunAddress } from './use-run-address.ts'
import { useShareText } from './use-share-text.ts'
import { useThreshold } from './use-threshold.ts'

/** What a run came to: totals, which strategy is the cheapest, how likely a sum is exceeded, month by month. */
export function RunOutcome({ result }: { result: RunResultView }) {
  const t = useTranslations('app.run.result')
  const [address] = useRunAddress()
  const chosen = chosenStrategy(result.strategies, address.strategy)
  const threshold = useThreshold(chosen?.strategy.bins)
  if (chosen === undefined) return null
  const { strategies, convergence, trials, unit } = result
  const doesSettle = threshold !== undefined && convergence.length > 0
  const settling = { strategy: chosen, points: convergence, trials: trials.asked, unit }
  return (
    <section className={styles.page} aria-label={t('label')}>
      <Headlines result={result} />
      <Gaps result={result} />
      {strategies.length > 1 && <StrategyVerdict result={result} />}
      <StrategyField strategies={strategies} chosen={chosen.strategy.key} />
      <div className={styles.charts}>
        <HistogramFigure result={result} strategy={chosen.strategy} threshold={threshold} />
        <CurveFigure result={result} strategy={chosen.strategy} threshold={threshold?.value} />
        <div className={styles.wide}>
          <FanFigure result={result} strategy={chosen.strategy} />
        </div>
        {doesSettle && <ConvergenceFigure {...settling} of="p50" />}
        {doesSettle && <ConvergenceFigure {...settling} of="p95" />}
      </div>
    </section>
  )
}

function Headlines({ result: { strategies, unit, months } }: { result: RunResultView }) {
  const t = useTranslations('app.run.result')
  const words = useFigureWords()
  const card = (value: number | null) => words.text({ value, unit }, 'card')
  return (
    <div className={styles.block}>
      <p className={styles.quiet}>{t('headline', { months: months.count })}</p>
      <div className={styles.head}>
        {strategies.map(({ key, label, total }) => {
          const { value, unit: scale } = words.parts({ value: total.p50, unit }, 'card')
          return (
            <HeadlineFigure
              key={key}
              label={words.label(label)}
              figure={
                <span className={styles.headline}>
                  {value}
                  <span className={styles.headlineUnit}>{scale}</span>
                </span>
              }
              range={
                total.p5 !== null && total.p5 === total.p95
                  ? t('headlineCertain')
                  : t('headlineRange', { low: card(total.p5), high: card(total.p95) })
              }
            />
          )
        })}
      </div>
    </div>
  )
}

/** What the totals leave out, and trials without a number: said before anybody reads a chart. */
function Gaps({ result: { strategies } }: { result: RunResultView }) {
  const t = useTranslations('app.run.result')
  const words = useFigureWords()
  const shareText = useShareText()
  const gaps = strategies.flatMap(({ key, label, incomplete, total: { absentShare } }) => {
    const strategy = words.label(label)
    return [
      ...(incomplete.length > 0
        ? [{ key: `${key} incomplete`, text: t('incomplete', { strategy, count: incomplete.length }) }]
        : []),
      ...(absentShare === 1 ? [{ key: `${key} none`, text: t('noNumber', { strategy }) }] : []),
      ...(absentShare > 0 && absentShare < 1
        ? [{ key: `${key} absent`, text: t('absent', { strategy, percent: shareText(absentShare) }) }]
        : []),
    ]
  })
  if (gaps.length === 0) return null
  return (
    <Notice tone="warn">
      {gaps.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </Notice>
  )
}
