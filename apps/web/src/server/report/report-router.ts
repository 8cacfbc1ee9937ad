import { downloadFile, KEPT_FORMATS, requestReport } from '@kilotoken/db'
import { z } from 'zod'
import { router, teamInput, teamProcedure } from '../api.ts'
import { mailSettings } from '../mail/mail-settings.ts'
import { choosePlan } from '../plan/choose-plan.ts'
import { requireRun } from '../run/check-run-choice.ts'
import { requestIdInput } from '../run/run-input.ts'
import { previewReport } from './preview-report.ts'
import { reportInput, zoneInput } from './report-input.ts'
import { requireSourceRun } from './require-source-run.ts'

/** Budget reports and their files. Viewers read and take the files, editors have them made. The list is `run.list`. */
export const reportRouter = router({
  options: teamProcedure('viewer')
    .input(teamInput({}))
    .query(() => ({ canSend: mailSettings() !== undefined })),
  preview: teamProcedure('viewer')
    .input(
      teamInput({
        plan: reportInput.plan,
        version: reportInput.version,
        scenario: reportInput.scenario,
        run: z.uuid().optional(),
        zone: zoneInput,
      }),
    )
    .query(({ ctx, input }) => previewReport(ctx.scope, input)),
  request: teamProcedure('editor')
    .input(teamInput({ ...reportInput, sourceRun: z.uuid().optional(), requestId: requestIdInput }))
    .mutation(async ({ ctx, input }) => {
      const { plan: planId, version, scenario, trials, seed, sourceRun, requestId, ...wish } = input
      if (sourceRun !== undefined) await requireSourceRun(ctx.scope, input, sourceRun)
      if (trials > 0) await requireRun(ctx.scope, input)
      else await choosePlan(ctx.scope, { plan: planId, version, scenario })
      const { formats, locale, zone, recipients } = wish
      return requestReport(ctx.scope, {
        planId,
        version,
        scenario,
        trials: sourceRun === undefined ? trials : 0,
        seed,
        requestId,
        report: { formats, locale, zone, recipients, ...(sourceRun !== undefined && { sourceRun }) },
      })
    }),
  download: teamProcedure('viewer')
    .input(teamInput({ run: z.uuid(), format: z.enum(KEPT_FORMATS) }))
    .mutation(({ ctx, input }) => downloadFile(ctx.scope, { runId: input.run, format: input.format })),
})
