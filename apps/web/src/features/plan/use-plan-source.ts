'use client'

import { useMemo } from 'react'
import { useTRPC } from '../api/use-api.ts'
import type { EstimateChoice, EstimateSource } from '../estimate/estimate-source.ts'
import { ofMonth } from '../trace/of-month.ts'
import { choiceInput } from './choice-input.ts'

/** A version of a team's plan as a source of estimates. */
export function usePlanSource(team: string, plan: string, version: number): EstimateSource {
  const api = useTRPC()
  return useMemo(() => {
    const of = (choice: EstimateChoice) => ({ team, plan, version, ...choiceInput(choice) })
    return {
      estimate: (choice) => api.plan.estimate.queryOptions(of(choice)),
      trace: (choice, id) => api.plan.trace.queryOptions({ ...of(choice), ...ofMonth(choice), id }),
    }
  }, [api, team, plan, version])
}
