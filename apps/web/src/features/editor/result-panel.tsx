'use client'

import type { EstimateView } from '@kilotoken/cost-core'
import type { PlanNames } from '@kilotoken/messages'
import { Button, ResultRail, ResultSection, SelectField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { AbsenceNotices } from '../estimate/absence-notices.tsx'
import { PlanNamesContext } from '../figure/plan-names.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { NearSteps } from './near-steps.tsx'
import type { Preview } from './preview-plan.ts'
import { ResultDetails } from './result-details.tsx'
import styles from './result-panel.module.css'
import { ResultTotals } from './result-totals.tsx'

export type ResultPanelProps = {
  preview: Preview | undefined
  /** The figures of the version the text is edited from. */
  before: Preview | undefined
  version: number
  problems: number
  isBusy: boolean
  onScenario: (key: string | undefined) => void
  onShowProblem: () => void
}

/** What the plan comes to, beside its fields. With a problem in the text the last figures stay, and say so. */
export function ResultPanel(props: ResultPanelProps) {
  const { preview, before, version, problems, isBusy, onScenario, onShowProblem } = props
  const t = useTranslations('app.editor.result')
  const names = useMemo(() => namesOf(preview?.view), [preview])
  const [isOpen, setOpen] = useState(false)
  return (
    <PlanNamesContext value={names}>
      <ResultRail label={t('label')} isBusy={isBusy}>
        <div className={styles.panel} data-stale={problems > 0} data-open={isOpen}>
          {problems > 0 && (
            <p className={styles.stale} role="status">
              {preview === undefined ? t('never') : t('notUpdated', { count: problems })}{' '}
              <Button tone="link" onPress={onShowProblem}>
                {t('show')}
              </Button>
            </p>
          )}
          {preview !== undefined && (
            <>
              <ResultTotals
                preview={preview}
                before={before?.scenario === preview.scenario ? before : undefined}
                version={version}
                isOpen={isOpen}
                onOpen={setOpen}
              />
              <div className={styles.rest}>
                <ScenarioChoice preview={preview} onChoose={onScenario} />
                <AbsenceNotices view={preview.view} />
                <ResultDetails view={preview.view} />
                <NearSteps compiled={preview.compiled} />
              </div>
            </>
          )}
        </div>
      </ResultRail>
    </PlanNamesContext>
  )
}

type ScenarioChoiceProps = { preview: Preview; onChoose: (key: string | undefined) => void }

const BASE = ''

function ScenarioChoice({ preview, onChoose }: ScenarioChoiceProps) {
  const t = useTranslations('app.editor.result')
  const words = useFigureWords()
  const { document, scenario } = preview
  if (document.scenarios.size === 0) return null
  const options = [...document.scenarios.keys()].map((key) => ({
    value: key,
    label: words.label(document.base.scenarios[key]?.label ?? key),
  }))
  return (
    <ResultSection>
      <SelectField
        label={t('scenario')}
        value={scenario ?? BASE}
        onChange={(key) => onChoose(key === BASE ? undefined : key)}
        options={[{ value: BASE, label: t('base') }, ...options]}
      />
    </ResultSection>
  )
}

function namesOf(view: EstimateView | undefined): PlanNames {
  const byKey = (list: EstimateView['strategies']) =>
    Object.fromEntries(list.map(({ key, label }) => [key, label]))
  return { strategies: byKey(view?.strategies ?? []), workloads: byKey(view?.workloads ?? []) }
}
