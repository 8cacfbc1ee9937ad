import { accountRouter } from './account/account-router.ts'
import { router } from './api.ts'
import { catalogueRouter } from './catalogue/catalogue-router.ts'
import { findProceduresWithoutPolicy } from './find-procedures-without-policy.ts'
import { planRouter } from './plan/plan-router.ts'
import { sampleRouter } from './sample/sample-router.ts'

/** Everything the browser can ask. */
export const appRouter = router({
  account: accountRouter,
  catalogue: catalogueRouter,
  plan: planRouter,
  sample: sampleRouter,
})

export type AppRouter = typeof appRouter

const open = findProceduresWithoutPolicy(appRouter)
if (open.length > 0) throw new Error(`Procedures without a policy: ${open.join(', ')}.`)
