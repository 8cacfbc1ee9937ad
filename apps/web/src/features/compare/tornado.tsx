'use client'

import type { Decision, InputEffect, Sensitivity } from '@kilotoken/cost-core'
import { TornadoChart } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './compare.module.css'
import { useDecisionWords } from './use-decision-words.ts'

/** Beyond these a bar is too short to tell from the next. */
const MOST_BARS = 10

export type TornadoProps = { sensitivity: Sensitivity; decision: Decision; name: string }

/** How far each input alone moves a column's figure, the strongest first. */
export function Tornado({ sensitivity: { today, unit, effects }, decision, name }: TornadoProps) {
  const t = useTranslations('app.compare.rests')
  const chart = useTranslations('app.compare.chart')
  const basis = useTranslations('app.decide.basis')
  const figures = useFigureWords()
  const say = useDecisionWords(decision)
  const [strongest] = effects
  if (today === null) return <p className={styles.quiet}>{t('noFigure', { name })}</p>
  if (strongest === undefined) return <p className={styles.quiet}>{t('nothing', { name })}</p>
  const text = (value: number | null) =>
    value === null ? t('absent') : figures.text({ value, unit }, 'card')
  const [low, high] = ends(strongest)
  return (
    <TornadoChart
      title={t('tornado', { input: say.input(strongest.input), name, low: text(low), high: text(high) })}
      subtitle={t('subtitle', { currency: unit, basis: basis(decision.basis) })}
      summary={t('summary', { name })}
      today={{ value: today, label: t('today', { value: text(today) }) }}
      bars={effects.slice(0, MOST_BARS).map((effect) => ({
        key: effect.input.key,
        label: say.input(effect.input),
        note: t(effect.by === 'range' ? 'byRange' : 'byTenth', {
          low: say.value(effect.low.input, effect.input.unit.text),
          high: say.value(effect.high.input, effect.input.unit.text),
        }),
        low: { value: effect.low.figure, text: text(effect.low.figure) },
        high: { value: effect.high.figure, text: text(effect.high.figure) },
      }))}
      formatTick={text}
      words={{
        showTable: chart('showTable'),
        showChart: chart('showChart'),
        input: t('input'),
        low: t('low'),
        high: t('high'),
      }}
    />
  )
}

/** The ends of a bar in the order of the figure; one without a number last. */
function ends({ low, high }: InputEffect): readonly [number | null, number | null] {
  const [from, to] = [low.figure, high.figure]
  if (from === null || (to !== null && to < from)) return [to, from]
  return [from, to]
}
