import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>

export type Estimate = Outputs['sample']['estimate']
export type Trace = Outputs['sample']['trace']
export type ScenarioFigures = Outputs['plan']['scenarios'][number]
