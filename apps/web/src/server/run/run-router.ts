import { cancelRun, deleteRun, listRuns, startRun } from '@kilotoken/db'
import { z } from 'zod'
import { router, teamInput, teamProcedure } from '../api.ts'
import { checkRunChoice, requireRun } from './check-run-choice.ts'
import { readRun } from './read-run.ts'
import { requestIdInput, runInput } from './run-input.ts'

const run = z.uuid()
const ofRun = teamInput({ run })
const before = z.strictObject({ createdAt: z.date(), id: z.uuid() })

/** Simulations and reports in the background. Viewers look, editors start, cancel and delete. */
export const runRouter = router({
  list: teamProcedure('viewer')
    .input(
      teamInput({
        kind: z.enum(['simulation', 'report']).optional(),
        plan: z.uuid().optional(),
        schedule: z.uuid().optional(),
        before: before.optional(),
        limit: z.int().min(1).max(100),
      }),
    )
    .query(({ ctx, input: { kind, plan: planId, schedule: scheduleId, before, limit } }) =>
      listRuns(ctx.scope, { kind, planId, scheduleId, before, limit }),
    ),
  get: teamProcedure('viewer')
    .input(ofRun)
    .query(({ ctx, input }) => readRun(ctx.scope, input.run)),
  check: teamProcedure('viewer')
    .input(teamInput(runInput))
    .query(({ ctx, input }) => checkRunChoice(ctx.scope, input)),
  start: teamProcedure('editor')
    .input(teamInput({ ...runInput, requestId: requestIdInput }))
    .mutation(async ({ ctx, input }) => {
      await requireRun(ctx.scope, input)
      const { plan: planId, version, scenario, trials, seed, requestId } = input
      return startRun(ctx.scope, { planId, version, scenario, trials, seed, requestId })
    }),
  cancel: teamProcedure('editor')
    .input(ofRun)
    .mutation(({ ctx, input }) => cancelRun(ctx.scope, { runId: input.run })),
  delete: teamProcedure('editor')
    .input(ofRun)
    .mutation(({ ctx, input }) => deleteRun(ctx.scope, { runId: input.run })),
})
