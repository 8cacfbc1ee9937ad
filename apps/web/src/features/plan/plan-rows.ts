import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>['plan']

export type PlanRow = Outputs['list'][number]
export type PlanOverview = Outputs['overview']
export type PlanTotals = Outputs['totals']
export type PlanVersionRow = Outputs['versions'][number]
export type PlanComparison = Outputs['compare']
export type PlanChangeRow = PlanComparison['changes'][number]
