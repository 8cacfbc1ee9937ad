'use client'

import { type EstimateView, figureRatio, type ViewFigure } from '@kilotoken/cost-core'
import { Button, Flash, ResultLines, ResultSection } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { EditorFigure } from './editor-figure.tsx'
import { PREVIEW_TRIALS, type Preview } from './preview-plan.ts'
import styles from './result-panel.module.css'

export type ResultTotalsProps = {
  preview: Preview
  /** The figures of the saved version, under the same scenario. */
  before: Preview | undefined
  version: number
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** What each strategy costs over the plan's months, what that is against the saved version, and how far they are apart. */
export function ResultTotals({ preview, before, version, isOpen, onOpen }: ResultTotalsProps) {
  const t = useTranslations('app.editor.result')
  const { view, months } = preview
  const hasRanges = totalsOf(view).some(({ figure }) => figure.range !== undefined)
  return (
    <ResultSection>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('total', { months })}</h2>
        <span className={styles.toggle}>
          <Button tone="link" isExpanded={isOpen} onPress={() => onOpen(!isOpen)}>
            {isOpen ? t('less') : t('all')}
          </Button>
        </span>
      </div>
      <div className={styles.totals}>
        {totalsOf(view).map(({ key, label, figure }) => (
          <StrategyTotal
            key={key}
            label={label}
            figure={figure}
            before={before?.view.figures[`${key}.total.cost`]}
            version={version}
          />
        ))}
      </div>
      <p className={styles.basis}>{hasRanges ? t('spread', { trials: PREVIEW_TRIALS }) : t('middle')}</p>
      <Differences view={view} />
    </ResultSection>
  )
}

type StrategyTotalProps = {
  label: EstimateView['strategies'][number]['label']
  figure: ViewFigure
  before: ViewFigure | undefined
  version: number
}

function StrategyTotal({ label, figure, before, version }: StrategyTotalProps) {
  const t = useTranslations('app.editor.result')
  const ofFigure = useTranslations('app.figure')
  const words = useFigureWords()
  const ratio = before === undefined ? null : figureRatio(figure, before)
  const { value, unit } = words.parts(figure, 'card')
  const { range, incomplete } = figure
  return (
    <div className={styles.strategy}>
      <p className={styles.name}>{words.label(label)}</p>
      <p className={styles.line}>
        <Flash of={figure.value ?? ''}>
          <span className={styles.headline} title={words.text(figure, 'full')}>
            {value}
            <span className={styles.unit}>{unit}</span>
          </span>
        </Flash>
        {range !== undefined && (
          <span className={styles.range}>
            {words.range({ low: range.p5, high: range.p95, middle: range.p50, unit: figure.unit })}
          </span>
        )}
      </p>
      {ratio !== null && (
        <p className={styles.since}>
          {ratio === 1 ? (
            t('same', { version })
          ) : (
            <>
              <span className={styles.change} data-tone={ratio > 1 ? 'up' : 'down'}>
                {words.deviation(ratio - 1)}
              </span>{' '}
              {t('since', { version })}
            </>
          )}
        </p>
      )}
      {incomplete !== undefined && <p className={styles.unpriced}>{ofFigure('incomplete')}</p>}
    </div>
  )
}

function Differences({ view }: { view: EstimateView }) {
  const t = useTranslations('app.editor.result')
  const words = useFigureWords()
  const base = view.strategies.find(({ key }) => key === view.baseStrategy)
  const others = view.strategies.filter(({ key }) => key !== view.baseStrategy)
  if (base === undefined || others.length === 0) return null
  const lines = others.flatMap(({ key, label }) => {
    const figure = view.figures[`compare.${key}_less_${view.baseStrategy}.cost`]
    if (figure === undefined) return []
    return [
      { key, label: words.label(label), value: <EditorFigure figure={figure} hasSign />, isStrong: true },
    ]
  })
  return (
    <div className={styles.differences}>
      <p className={styles.basis}>{t('difference', { name: words.label(base.label) })}</p>
      <ResultLines lines={lines} />
    </div>
  )
}

function totalsOf(view: EstimateView) {
  return view.strategies.flatMap(({ key, label }) => {
    const figure = view.figures[`${key}.total.cost`]
    return figure === undefined ? [] : [{ key, label, figure }]
  })
}
