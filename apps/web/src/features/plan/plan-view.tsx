'use client'

import { PageMain } from '@kilotoken/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useAddress } from '../address/use-address.ts'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf } from '../api/use-error-text.ts'
import {
  AS_IT_STANDS,
  type EstimateAddress,
  parseEstimateAddress,
  printEstimateAddress,
} from '../estimate/estimate-address.ts'
import { EstimateSourceContext } from '../estimate/estimate-source.ts'
import { PlanEstimate } from '../estimate/plan-estimate.tsx'
import { ScenarioCards } from '../estimate/scenario-cards.tsx'
import { choiceInput } from './choice-input.ts'
import { PlanIssues } from './plan-issues.tsx'
import styles from './plan-view.module.css'
import { ProblemList } from './problem-list.tsx'
import { problemsOf } from './problems-of.ts'
import { usePlanSource } from './use-plan-source.ts'

const FORMAT = {
  parse: (query: URLSearchParams) => parseEstimateAddress(query, AS_IT_STANDS),
  print: (address: EstimateAddress) => printEstimateAddress(address, AS_IT_STANDS),
}

export type PlanViewProps = { team: string; plan: string; version: number }

/** A version of a plan, read: its scenarios, what is odd about it, what it comes to and why. */
export function PlanView({ team, plan, version }: PlanViewProps) {
  const t = useTranslations('app.plan.read')
  const api = useTRPC()
  const source = usePlanSource(team, plan, version)
  const [address, change] = useAddress(FORMAT)
  const estimate = useQuery({ ...source.estimate(address), placeholderData: keepPreviousData })
  const { factors } = choiceInput(address)
  const scenarios = useQuery(
    api.plan.scenarios.queryOptions(
      { team, plan, version, ...(factors !== undefined && { factors }) },
      { placeholderData: keepPreviousData },
    ),
  )
  const problems = problemsOf(estimate.isError ? refusalOf(estimate.error) : undefined)
  if (problems.length > 0)
    return (
      <PageMain>
        <ProblemList title={t('unworkable')} problems={problems} />
      </PageMain>
    )
  const view = estimate.data?.view
  const counted = view?.factors.filter(({ isCounted }) => isCounted).map(({ group }) => group)
  return (
    <EstimateSourceContext value={source}>
      <PlanEstimate
        address={address}
        change={change}
        top={
          <div className={styles.top}>
            {view !== undefined && <PlanIssues issues={view.issues} />}
            {scenarios.data !== undefined && estimate.data !== undefined && (
              <ScenarioCards
                scenarios={scenarios.data}
                currency={estimate.data.currency}
                factors={factors ?? counted ?? []}
                chosen={address.scenario}
                onChoose={(scenario) => change({ scenario })}
              />
            )}
          </div>
        }
      />
    </EstimateSourceContext>
  )
}
