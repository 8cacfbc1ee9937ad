import { browserStep } from '../checks/browser-step.ts'
import { databaseStep } from '../checks/database-step.ts'
import { findChromium } from '../checks/find-chromium.ts'
import { findOffice } from '../checks/find-office.ts'
import { runSteps } from '../checks/run-steps.ts'
import { verifySteps } from '../checks/verify-steps.ts'
import { runVitest } from '../checks/vitest-step.ts'
import { runMain } from '../run-main.ts'

await runMain(async (shutdown) => {
  const chromium = await findChromium(shutdown)
  const office = await findOffice(shutdown)
  const programs = {
    name: 'program tests',
    run: (signal: AbortSignal) => runVitest('process', signal, { OFFICE_PATH: office }),
  }
  const supervision = {
    name: 'supervision tests',
    run: (signal: AbortSignal) => runVitest('supervision', signal),
  }
  return runSteps([...verifySteps, programs, databaseStep, browserStep(chromium), supervision], shutdown)
})
