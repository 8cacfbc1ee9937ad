'use client'

import type { EstimateView } from '@kilotoken/cost-core'
import type { PlanNames } from '@kilotoken/messages'
import { Button, EmptyState, PanelLayout } from '@kilotoken/ui'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { QueryFailure } from '../api/query-failure.tsx'
import { PlanNamesContext } from '../figure/plan-names.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { TracePanel } from '../trace/trace-panel.tsx'
import { AbsenceNotices } from './absence-notices.tsx'
import { CostChart } from './cost-chart.tsx'
import type { Estimate } from './estimate.ts'
import { CORE_FACTORS, type EstimateAddress } from './estimate-address.ts'
import { EstimateSkeleton } from './estimate-skeleton.tsx'
import { useEstimateSource } from './estimate-source.ts'
import { FACTOR_GROUPS } from './factor-groups.ts'
import { FactorSwitches } from './factor-switches.tsx'
import { Headlines } from './headlines.tsx'
import { NotCounted } from './not-counted.tsx'
import styles from './plan-estimate.module.css'
import { StageTable } from './stage-table.tsx'

export type PlanEstimateProps = {
  address: EstimateAddress
  change: (change: Partial<EstimateAddress>) => void
  /** What stands above the figures: the choice of a scenario. */
  top: ReactNode
  /** What is open beside the page while no figure is. */
  panel?: ReactNode
}

/** A plan's estimate: what it comes to, what is counted, stage by stage, and why each number is what it is. */
export function PlanEstimate({ address, change, top, panel }: PlanEstimateProps) {
  const cache = useQueryClient()
  const { figure, month, ...choice } = address
  const estimate = useQuery({
    ...useEstimateSource().estimate(choice),
    placeholderData: keepPreviousData,
  })
  const view = estimate.data?.view
  const names = useMemo(() => namesOf(view), [view])
  return (
    <PlanNamesContext value={names}>
      <PanelLayout
        panel={
          figure === undefined ? (
            (panel ?? null)
          ) : (
            <TracePanel
              choice={{ ...choice, month }}
              figureId={figure}
              onGo={(id) => change({ figure: id })}
              onMonth={(next) => change({ month: next })}
              onClose={() => change({ figure: undefined })}
              view={view}
            />
          )
        }
      >
        {top}
        {estimate.isError && (
          <QueryFailure error={estimate.error} onRetry={() => cache.invalidateQueries()} />
        )}
        {estimate.isPending && <EstimateSkeleton />}
        {estimate.data !== undefined && (
          <Figures
            estimate={estimate.data}
            isBusy={estimate.isPlaceholderData}
            address={address}
            change={change}
          />
        )}
      </PanelLayout>
    </PlanNamesContext>
  )
}

type FiguresProps = Pick<PlanEstimateProps, 'address' | 'change'> & { estimate: Estimate; isBusy: boolean }

function Figures({ estimate, isBusy, address, change }: FiguresProps) {
  const factors = address.factors ?? countedOf(estimate.view)
  const open = { openId: address.figure, onOpen: (id: string) => change({ figure: id }) }
  return (
    <div className={styles.estimate} aria-busy={isBusy}>
      {estimate.note !== undefined && <ScenarioNote note={estimate.note} />}
      <AbsenceNotices view={estimate.view} />
      <Headlines estimate={estimate} {...open} />
      <FactorSwitches factors={factors} onChange={(next) => change({ factors: next })} />
      <StageTable estimate={estimate} isBusy={isBusy} {...open} />
      {factors.length === 0 ? (
        <NothingCounted onCount={() => change({ factors: CORE_FACTORS })} />
      ) : (
        <>
          <NotCounted view={estimate.view} onCount={() => change({ factors: FACTOR_GROUPS })} />
          {estimate.view.breakdown.stages.length > 0 && <CostChart estimate={estimate} />}
        </>
      )}
    </div>
  )
}

function NothingCounted({ onCount }: { onCount: () => void }) {
  const t = useTranslations('app.estimate')
  return (
    <EmptyState text={t('nothingCounted')} action={<Button onPress={onCount}>{t('countCore')}</Button>} />
  )
}

function ScenarioNote({ note }: { note: NonNullable<Estimate['note']> }) {
  return <p className={styles.note}>{useFigureWords().label(note)}</p>
}

function countedOf(view: EstimateView) {
  return view.factors.filter(({ isCounted }) => isCounted).map(({ group }) => group)
}

function namesOf(view: EstimateView | undefined): PlanNames {
  const byKey = (list: EstimateView['strategies']) =>
    Object.fromEntries(list.map(({ key, label }) => [key, label]))
  return { strategies: byKey(view?.strategies ?? []), workloads: byKey(view?.workloads ?? []) }
}
