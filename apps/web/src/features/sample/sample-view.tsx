'use client'

import type { EstimateView } from '@kilotoken/cost-core'
import type { PlanNames } from '@kilotoken/messages'
import { Button, EmptyState, PanelLayout } from '@kilotoken/ui'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { PlanNamesContext } from '../figure/plan-names.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { TracePanel } from '../trace/trace-panel.tsx'
import { CostChart } from './cost-chart.tsx'
import type { Estimate } from './estimate.ts'
import { FACTOR_GROUPS } from './factor-groups.ts'
import { FactorSwitches } from './factor-switches.tsx'
import { GapPanel } from './gap-panel.tsx'
import { GapSentence } from './gap-sentence.tsx'
import { Headlines } from './headlines.tsx'
import { NotCounted } from './not-counted.tsx'
import { CORE_FACTORS } from './sample-address.ts'
import { SampleSkeleton } from './sample-skeleton.tsx'
import styles from './sample-view.module.css'
import { ScenarioCards } from './scenario-cards.tsx'
import { StageTable } from './stage-table.tsx'
import { useSampleAddress } from './use-sample-address.ts'

/** The sample: whose estimate, what it comes to, what is counted, stage by stage, and why each number is what it is. */
export function SampleView() {
  const api = useTRPC()
  const cache = useQueryClient()
  const [address, change] = useSampleAddress()
  const { scenario, factors, figure, why } = address
  const estimate = useQuery(
    api.sample.estimate.queryOptions(
      { scenario, factors: [...factors] },
      { placeholderData: keepPreviousData },
    ),
  )
  const view = estimate.data?.view
  const names = useMemo(() => namesOf(view), [view])
  const open = { openId: figure, onOpen: (id: string) => change({ figure: id, why: undefined }) }

  const panel =
    figure !== undefined ? (
      <TracePanel
        scenario={scenario}
        factors={factors}
        figureId={figure}
        onGo={(id) => change({ figure: id })}
        onClose={() => change({ figure: undefined })}
        headlines={estimate.data?.view.headlines ?? []}
      />
    ) : why === 'gpus' ? (
      <GapPanel
        onClose={() => change({ why: undefined })}
        onGo={(to, id) => change({ scenario: to, figure: id, why: undefined })}
      />
    ) : null

  return (
    <PlanNamesContext value={names}>
      <PanelLayout panel={panel}>
        <ScenarioCards factors={factors} chosen={scenario} onChoose={(next) => change({ scenario: next })} />
        <GapSentence isOpen={why === 'gpus'} onOpen={() => change({ why: 'gpus', figure: undefined })} />
        {estimate.isError && (
          <QueryFailure error={estimate.error} onRetry={() => cache.invalidateQueries()} />
        )}
        {estimate.isPending && <SampleSkeleton />}
        {estimate.data !== undefined && (
          <div className={styles.estimate} aria-busy={estimate.isPlaceholderData}>
            {estimate.data.note !== undefined && <ScenarioNote note={estimate.data.note} />}
            <Headlines estimate={estimate.data} {...open} />
            <FactorSwitches factors={factors} onChange={(next) => change({ factors: next })} />
            <StageTable estimate={estimate.data} isBusy={estimate.isPlaceholderData} {...open} />
            {factors.length === 0 ? (
              <NothingCounted onCount={() => change({ factors: CORE_FACTORS })} />
            ) : (
              <>
                <NotCounted view={estimate.data.view} onCount={() => change({ factors: FACTOR_GROUPS })} />
                <CostChart estimate={estimate.data} />
              </>
            )}
          </div>
        )}
      </PanelLayout>
    </PlanNamesContext>
  )
}

function NothingCounted({ onCount }: { onCount: () => void }) {
  const t = useTranslations('app.sample')
  return (
    <EmptyState text={t('nothingCounted')} action={<Button onPress={onCount}>{t('countCore')}</Button>} />
  )
}

function ScenarioNote({ note }: { note: NonNullable<Estimate['note']> }) {
  return <p className={styles.note}>{useFigureWords().label(note)}</p>
}

function namesOf(view: EstimateView | undefined): PlanNames {
  const byKey = (list: EstimateView['strategies']) =>
    Object.fromEntries(list.map(({ key, label }) => [key, label]))
  return { strategies: byKey(view?.strategies ?? []), workloads: byKey(view?.workloads ?? []) }
}
