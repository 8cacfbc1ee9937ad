import { openDataDirectory } from '../data-directory.ts'
import { openPostgres } from '../postgres/postgres-server.ts'
import { scratchDataDirectory } from '../scratch-data-directory.ts'
import { supervise } from '../supervise.ts'
import type { Step } from './step.ts'
import { runVitest } from './vitest-step.ts'

const report = (line: string) => process.stdout.write(`${line}\n`)

/** The tests that need a PostgreSQL server: one of their own, started for them and removed after. */
export const databaseStep: Step = {
  name: 'database tests',
  run: async (shutdown) => {
    const scratch = scratchDataDirectory()
    try {
      openDataDirectory(scratch.path)
      const { service, adminUrl } = await openPostgres(scratch.path, report)
      const server = supervise(service, report)
      try {
        await server.up()
        return await runVitest('db', shutdown, { KILOTOKEN_TEST_ADMIN_URL: adminUrl })
      } finally {
        await server.stop()
      }
    } finally {
      scratch.remove()
    }
  },
}
