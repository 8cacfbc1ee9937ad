import {
  changeSchedule,
  createSchedule,
  deleteSchedule,
  getSchedule,
  listSchedules,
  listTurns,
  pauseSchedule,
  resumeSchedule,
  runScheduleNow,
  takeOverSchedule,
} from '@kilotoken/db'
import { z } from 'zod'
import { router, teamInput, teamProcedure } from '../api.ts'
import { requestIdInput } from '../run/run-input.ts'
import { textInput } from '../text-input.ts'
import { readSettings } from './read-settings.ts'
import { settingsInput } from './schedule-input.ts'

const schedule = z.uuid()
const ofSchedule = teamInput({ schedule })
const before = z.strictObject({ at: z.date(), key: textInput(60) })

/** Runs and reports that come again and again. Viewers look, editors do the rest. */
export const scheduleRouter = router({
  list: teamProcedure('viewer')
    .input(teamInput({}))
    .query(({ ctx }) => listSchedules(ctx.scope)),
  get: teamProcedure('viewer')
    .input(ofSchedule)
    .query(({ ctx, input }) => getSchedule(ctx.scope, { scheduleId: input.schedule })),
  turns: teamProcedure('viewer')
    .input(teamInput({ schedule, before: before.optional(), limit: z.int().min(1).max(100) }))
    .query(async ({ ctx, input: { schedule: scheduleId, before, limit } }) => {
      await getSchedule(ctx.scope, { scheduleId })
      return listTurns(ctx.scope, { scheduleId, before, limit })
    }),
  create: teamProcedure('editor')
    .input(teamInput({ plan: z.uuid(), settings: settingsInput }))
    .mutation(async ({ ctx, input: { plan: planId, settings } }) =>
      createSchedule(ctx.scope, { planId, settings: await readSettings(ctx.scope, planId, settings) }),
    ),
  change: teamProcedure('editor')
    .input(teamInput({ schedule, expectedRevision: z.int().min(1), settings: settingsInput }))
    .mutation(async ({ ctx, input: { schedule: scheduleId, expectedRevision, settings } }) => {
      const { planId } = await getSchedule(ctx.scope, { scheduleId })
      return changeSchedule(ctx.scope, {
        scheduleId,
        expectedRevision,
        settings: await readSettings(ctx.scope, planId, settings),
      })
    }),
  pause: teamProcedure('editor')
    .input(ofSchedule)
    .mutation(({ ctx, input }) => pauseSchedule(ctx.scope, { scheduleId: input.schedule })),
  resume: teamProcedure('editor')
    .input(ofSchedule)
    .mutation(({ ctx, input }) => resumeSchedule(ctx.scope, { scheduleId: input.schedule })),
  runNow: teamProcedure('editor')
    .input(teamInput({ schedule, requestId: requestIdInput }))
    .mutation(({ ctx, input: { schedule: scheduleId, requestId } }) =>
      runScheduleNow(ctx.scope, { scheduleId, requestId }),
    ),
  takeOver: teamProcedure('editor')
    .input(ofSchedule)
    .mutation(({ ctx, input }) => takeOverSchedule(ctx.scope, { scheduleId: input.schedule })),
  delete: teamProcedure('editor')
    .input(ofSchedule)
    .mutation(({ ctx, input }) => deleteSchedule(ctx.scope, { scheduleId: input.schedule })),
})
