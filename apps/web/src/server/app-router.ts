import { accountRouter } from './account/account-router.ts'
import { router } from './api.ts'
import { auditRouter } from './audit/audit-router.ts'
import { catalogueRouter } from './catalogue/catalogue-router.ts'
import { findProceduresWithoutPolicy } from './find-procedures-without-policy.ts'
import { invitationRouter } from './invitation/invitation-router.ts'
import { planRouter } from './plan/plan-router.ts'
import { reportRouter } from './report/report-router.ts'
import { runRouter } from './run/run-router.ts'
import { sampleRouter } from './sample/sample-router.ts'
import { scheduleRouter } from './schedule/schedule-router.ts'
import { teamRouter } from './team/team-router.ts'

/** Everything the browser can ask. */
export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  catalogue: catalogueRouter,
  invitation: invitationRouter,
  plan: planRouter,
  report: reportRouter,
  run: runRouter,
  sample: sampleRouter,
  schedule: scheduleRouter,
  team: teamRouter,
})

export type AppRouter = typeof appRouter

const open = findProceduresWithoutPolicy(appRouter)
if (open.length > 0) throw new Error(`Procedures without a policy: ${open.join(', ')}.`)
