'use client'

import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import type { TRPCClientErrorLike } from '@trpc/client'
import { useMemo } from 'react'
import type { AppRouter } from '../../server/app-router.ts'
import { useTRPC } from '../api/use-api.ts'
import type { PlanOverview } from '../plan/plan-rows.ts'
import type { ColumnChoice } from './column-choice.ts'
import type { LoadedPlan, LoadedPlans } from './column-states.ts'

type Failed = TRPCClientErrorLike<AppRouter> | null
type Version = { planId: string; version: number; document: string }

/** Fetches the plans and versions that the columns name, each once. The answer stays the same object until it changes. */
export function useLoadedPlans(team: string, choices: readonly ColumnChoice[]): LoadedPlans {
  const api = useTRPC()
  const ids = [...new Set(choices.map(({ plan }) => plan))]
  const overviews = useQueries({
    queries: ids.map((plan) => api.plan.overview.queryOptions({ team, plan })),
    combine: overviewsOf,
  })
  const wanted = versionsOf(choices, (plan) => overviews[ids.indexOf(plan)]?.newest)
  const documents = useQueries({
    queries: wanted.map(({ plan, version }) =>
      // A saved version never changes.
      api.plan.version.queryOptions({ team, plan, version }, { staleTime: Number.POSITIVE_INFINITY }),
    ),
    combine: documentsOf,
  })
  const names = `${ids.join()} ${wanted.map(({ plan, version }) => `${plan}/${version}`).join()}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` says what the two lists hold
  return useMemo(() => joined(ids, overviews, wanted, documents), [names, overviews, documents])
}

type Overviews = readonly { name?: PlanOverview['name']; newest?: number; failure?: 'gone' | 'unavailable' }[]
type Documents = readonly { text?: string; failure?: 'gone' | 'unavailable' }[]

function overviewsOf(results: readonly UseQueryResult<PlanOverview, Failed>[]): Overviews {
  return results.map(({ data, error }) =>
    data === undefined ? failureOf(error) : { name: data.name, newest: data.newest.version },
  )
}

function documentsOf(results: readonly UseQueryResult<Version, Failed>[]): Documents {
  return results.map(({ data, error }) => (data === undefined ? failureOf(error) : { text: data.document }))
}

function failureOf(error: Failed): { failure?: 'gone' | 'unavailable' } {
  if (error === null) return {}
  return { failure: error.data?.code === 'NOT_FOUND' ? 'gone' : 'unavailable' }
}

/** Each version of each plan once. Empty where the newest of a plan is not known yet. */
function versionsOf(choices: readonly ColumnChoice[], newestOf: (plan: string) => number | undefined) {
  const found = new Map<string, { plan: string; version: number }>()
  for (const choice of choices) {
    const version = choice.version ?? newestOf(choice.plan)
    if (version !== undefined) found.set(`${choice.plan}/${version}`, { plan: choice.plan, version })
  }
  return [...found.values()]
}

function joined(
  ids: readonly string[],
  overviews: Overviews,
  wanted: readonly { plan: string; version: number }[],
  documents: Documents,
): LoadedPlans {
  const failures: Record<string, 'gone' | 'unavailable'> = {}
  const plans: Record<string, LoadedPlan> = {}
  for (const [index, id] of ids.entries()) {
    const { name, newest, failure } = overviews[index] ?? {}
    if (failure !== undefined) failures[id] = failure
    if (name === undefined || newest === undefined) continue
    const texts: Record<number, string> = {}
    for (const [at, { plan, version }] of wanted.entries()) {
      const { text, failure: missing } = documents[at] ?? {}
      if (plan !== id) continue
      if (text !== undefined) texts[version] = text
      if (missing !== undefined) failures[`${plan}/${version}`] = missing
    }
    plans[id] = { name, newest, documents: texts }
  }
  return { plans, failures }
}
