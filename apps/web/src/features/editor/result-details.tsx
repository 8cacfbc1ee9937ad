'use client'

import type { EstimateView, ViewFigure } from '@kilotoken/cost-core'
import { ResultLines, ResultSection, SegmentedControl, SelectField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { EditorFigure } from './editor-figure.tsx'

/** Side by side while they fit; a list beyond. */
const MOST_SEGMENTS = 3

/** Beneath the totals: the figures the scenario exists for, and one strategy workload by workload. */
export function ResultDetails({ view }: { view: EstimateView }) {
  const t = useTranslations('app.editor.result')
  const words = useFigureWords()
  const [wanted, choose] = useState(view.baseStrategy)
  const strategy = view.strategies.find(({ key }) => key === wanted) ?? view.strategies[0]
  if (strategy === undefined) return null
  const choices = view.strategies.map(({ key, label }) => ({ key, label: words.label(label) }))
  const headlines = view.headlines.map(({ id }) => ({ id, figure: view.figures[id] }))
  return (
    <>
      {headlines.length > 0 && (
        <ResultSection title={t('headlines')}>
          <ResultLines lines={headlines.flatMap(({ id, figure }) => lineOf(id, figure, words.name))} />
        </ResultSection>
      )}
      <ResultSection title={t('stages')}>
        {choices.length > MOST_SEGMENTS ? (
          <SelectField
            label={t('strategy')}
            value={strategy.key}
            onChange={choose}
            options={choices.map(({ key, label }) => ({ value: key, label }))}
          />
        ) : (
          choices.length > 1 && (
            <SegmentedControl
              label={t('strategy')}
              options={choices}
              chosen={strategy.key}
              onChoose={choose}
            />
          )
        )}
        <ResultLines
          lines={view.workloads.flatMap(({ key, label }) =>
            lineOf(key, view.figures[`${strategy.key}.${key}.total.cost`], () => words.label(label)),
          )}
        />
      </ResultSection>
    </>
  )
}

function lineOf(key: string, figure: ViewFigure | undefined, name: (figure: ViewFigure) => string) {
  return figure === undefined ? [] : [{ key, label: name(figure), value: <EditorFigure figure={figure} /> }]
}
