import path from 'node:path'
import { repositoryRoot } from '../repository-root.ts'
import { runMain } from '../run-main.ts'
import { runTool } from '../run-tool.ts'
import { withScratchServer } from '../with-scratch-server.ts'

const programs = ['apps/worker/bench/run.ts', 'apps/web/bench/lag.ts']

await runMain((shutdown) =>
  withScratchServer(async (adminUrl) => {
    for (const program of programs) {
      const code = await runTool({
        command: process.execPath,
        args: [path.join(repositoryRoot, program)],
        cwd: repositoryRoot,
        env: { KILOTOKEN_TEST_ADMIN_URL: adminUrl },
        shutdown,
      })
      if (code !== 0) return code
    }
    return 0
  }),
)
