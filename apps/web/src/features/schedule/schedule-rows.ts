import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>['schedule']

export type ScheduleRow = Outputs['list'][number]
export type ScheduleView = Outputs['get']
export type TurnRow = Outputs['turns']['turns'][number]
export type ScheduleSettingsInput = inferRouterInputs<AppRouter>['schedule']['create']['settings']
