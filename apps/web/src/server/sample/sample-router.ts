import { FACTOR_GROUPS } from '@kilotoken/cost-core'
import { z } from 'zod'
import { publicProcedure, router } from '../api.ts'
import { estimateSample } from './estimate-sample.ts'
import { explainGpuGap } from './explain-gpu-gap.ts'
import { listScenarios } from './list-scenarios.ts'
import { traceFigure } from './trace-figure.ts'

const factors = z.array(z.enum(FACTOR_GROUPS)).max(FACTOR_GROUPS.length)
const scenario = z.string().max(60)
const figureId = z.string().max(200)

/** The sample plan, read-only. Nothing is stored, so whoever can reach the instance may ask. */
export const sampleRouter = router({
  scenarios: publicProcedure
    .input(z.strictObject({ factors }))
    .query(({ ctx, input }) => listScenarios(ctx.database, input.factors)),
  estimate: publicProcedure
    .input(z.strictObject({ scenario, factors }))
    .query(({ ctx, input }) => estimateSample(ctx.database, input)),
  trace: publicProcedure
    .input(z.strictObject({ scenario, factors, id: figureId }))
    .query(({ ctx, input }) => traceFigure(ctx.database, input, input.id)),
  gpuGap: publicProcedure.query(({ ctx }) => explainGpuGap(ctx.database)),
})
