import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>

export type Estimate = Outputs['sample']['estimate']
export type ScenarioCardFigures = Outputs['sample']['scenarios'][number]
export type GpuGap = Outputs['sample']['gpuGap']
export type Trace = Outputs['sample']['trace']
