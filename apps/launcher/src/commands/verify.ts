import { runSteps } from '../checks/run-steps.ts'
import { verifySteps } from '../checks/verify-steps.ts'
import { runMain } from '../run-main.ts'

await runMain((shutdown) => runSteps(verifySteps, shutdown))
