import { browserStep } from '../checks/browser-step.ts'
import { databaseStep } from '../checks/database-step.ts'
import { findChromium } from '../checks/find-chromium.ts'
import { findOffice } from '../checks/find-office.ts'
import { pageStep } from '../checks/page-step.ts'
import { runSteps } from '../checks/run-steps.ts'
import type { Step } from '../checks/step.ts'
import { verifySteps } from '../checks/verify-steps.ts'
import { runVitest } from '../checks/vitest-step.ts'
import { runMain } from '../run-main.ts'

await runMain(async (shutdown) => {
  const chromium = await findChromium(shutdown)
  const office = await findOffice(shutdown)
  const programs: Step = {
    name: 'program tests',
    run: (signal, output) => runVitest('process', signal, { env: { OFFICE_PATH: office }, output }),
  }
  const supervision: Step = {
    name: 'supervision tests',
    run: (signal, output) => runVitest('supervision', signal, { output }),
  }
  // Two at a time keep two cores busy. A third makes what has a time to keep miss it, and ends no sooner.
  const rows = [
    [browserStep(chromium), programs],
    [supervision, databaseStep],
  ]
  return runSteps([...verifySteps, pageStep, rows], shutdown)
})
