'use client'

import { HeadlineFigure } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { FigureButton } from '../figure/figure-button.tsx'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { Estimate } from './estimate.ts'
import styles from './headlines.module.css'

export type HeadlinesProps = { estimate: Estimate; openId: string | undefined; onOpen: (id: string) => void }

/** The figures the estimate exists for: p50 and its spread where something is a range, else the one number. */
export function Headlines({ estimate, openId, onOpen }: HeadlinesProps) {
  const t = useTranslations('app.estimate')
  const { view, trials } = estimate
  return (
    <section aria-label={t('headlines')} className={styles.section}>
      <div className={styles.row}>
        {view.headlines.map((headline) => (
          <Headline key={headline.id} headline={headline} view={view} openId={openId} onOpen={onOpen} />
        ))}
      </div>
      <p className={styles.basis}>
        {trials === 0 ? t('certain') : t('basisSimulated', { trials })} <Cheaper estimate={estimate} />
      </p>
    </section>
  )
}

type HeadlineProps = Omit<HeadlinesProps, 'estimate'> & {
  headline: Estimate['view']['headlines'][number]
  view: Estimate['view']
}

/** The deviation of a figure nothing of which is counted: no estimate, so nothing to compare. */
const NOTHING = -1

function Headline({ headline, view, openId, onOpen }: HeadlineProps) {
  const t = useTranslations('app')
  const words = useFigureWords()
  const figure = view.figures[headline.id]
  if (figure === undefined) return null
  const { range, unit } = figure
  const { published } = headline
  return (
    <HeadlineFigure
      label={words.label(figure.label)}
      context={words.context(figure.context)}
      figure={
        <FigureButton
          id={headline.id}
          figure={figure}
          style="card"
          size="headline"
          openId={openId}
          onOpen={onOpen}
          {...(range !== undefined && { value: range.p50 })}
        />
      }
      {...(range !== undefined && {
        range: t('figure.spread', {
          range: words.range({ low: range.p5, high: range.p95, middle: range.p50, unit }),
        }),
      })}
      {...(published !== undefined &&
        published.deviation !== null &&
        published.deviation > NOTHING && {
          note: t('estimate.published', {
            value: words.bare(published.value, { middle: published.value, unit }),
            deviation: words.deviation(published.deviation),
          }),
        })}
    />
  )
}

function Cheaper({ estimate }: { estimate: Estimate }) {
  const t = useTranslations('app.estimate')
  const words = useFigureWords()
  return estimate.view.cheaper.map(({ strategy, probability }) => {
    const label = estimate.view.strategies.find(({ key }) => key === strategy)?.label ?? strategy
    return (
      <span key={strategy}>
        {t('cheaper', { name: words.label(label), percent: words.percent(probability, 1) })}{' '}
      </span>
    )
  })
}
