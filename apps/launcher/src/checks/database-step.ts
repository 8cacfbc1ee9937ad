import { withScratchServer } from '../with-scratch-server.ts'
import type { Step } from './step.ts'
import { runVitest } from './vitest-step.ts'

/** The tests that need a PostgreSQL server: one of their own, started for them and removed after. */
export const databaseStep: Step = {
  name: 'database tests',
  run: (shutdown, output) =>
    withScratchServer((adminUrl) =>
      runVitest('db', shutdown, { env: { KILOTOKEN_TEST_ADMIN_URL: adminUrl }, output }),
    ),
}
