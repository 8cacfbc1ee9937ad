import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>['sample']

export type AnalystFigures = Outputs['scenarios'][number]
export type GpuGap = Outputs['gpuGap']
