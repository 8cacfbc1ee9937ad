import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>['run']

export type RunRow = Outputs['list'][number]
export type RunView = Outputs['get']
export type RunResultView = NonNullable<RunView['result']>
export type StrategyResult = RunResultView['strategies'][number]
