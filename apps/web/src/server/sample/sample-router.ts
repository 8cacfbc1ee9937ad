import { z } from 'zod'
import { publicProcedure, router } from '../api.ts'
import { factorsInput, figureInput, monthInput, scenarioInput } from '../estimate/choice-input.ts'
import { estimateChoice } from '../estimate/estimate-choice.ts'
import { traceFigure } from '../estimate/trace-figure.ts'
import { explainGpuGap } from './explain-gpu-gap.ts'
import { listAnalysts } from './list-analysts.ts'
import { compileSample } from './load-sample.ts'

const choice = { scenario: scenarioInput, factors: factorsInput }

/** The sample plan, read-only. Nothing is stored, so whoever can reach the instance may ask. */
export const sampleRouter = router({
  scenarios: publicProcedure
    .input(z.strictObject({ factors: factorsInput }))
    .query(({ ctx, input }) => listAnalysts(ctx.database, input.factors)),
  estimate: publicProcedure
    .input(z.strictObject(choice))
    .query(async ({ ctx, input }) => estimateChoice(await compileSample(ctx.database, input))),
  trace: publicProcedure
    .input(z.strictObject({ ...choice, id: figureInput, month: monthInput.optional() }))
    .query(async ({ ctx, input: { id, month, ...chosen } }) =>
      traceFigure(await compileSample(ctx.database, chosen), id, month),
    ),
  gpuGap: publicProcedure.query(({ ctx }) => explainGpuGap(ctx.database)),
})
