'use client'

import type { FactorGroup } from '@kilotoken/cost-core'
import type { UseQueryOptions } from '@tanstack/react-query'
import type { TRPCClientErrorLike } from '@trpc/client'
import type { TRPCQueryKey } from '@trpc/tanstack-react-query'
import { createContext, use } from 'react'
import type { AppRouter } from '../../server/app-router.ts'
import type { Estimate, Trace } from './estimate.ts'

/** One way to look at a plan: under which scenario (undefined: as it stands), with what counted (undefined: what it says). */
export type EstimateChoice = {
  scenario: string | undefined
  factors: readonly FactorGroup[] | undefined
}

/** A trace is of one month, where one is chosen; else of the whole plan. */
export type TraceChoice = EstimateChoice & { month?: string | undefined }

type Options<Answer> = UseQueryOptions<Answer, TRPCClientErrorLike<AppRouter>, Answer, TRPCQueryKey>

/** Whom an estimate's page asks: the sample, or a version of a team's plan. */
export type EstimateSource = {
  estimate: (choice: EstimateChoice) => Options<Estimate>
  trace: (choice: TraceChoice, id: string) => Options<Trace>
}

const Context = createContext<EstimateSource | undefined>(undefined)

export const EstimateSourceContext = Context

/** The source of the page around. */
export function useEstimateSource(): EstimateSource {
  const source = use(Context)
  if (source === undefined) throw new Error('An estimate is shown outside a source.')
  return source
}
