import path from 'node:path'
import { repositoryRoot } from '../repository-root.ts'
import { runMain } from '../run-main.ts'
import { runTool } from '../run-tool.ts'
import { withScratchServer } from '../with-scratch-server.ts'

await runMain((shutdown) =>
  withScratchServer((adminUrl) =>
    runTool({
      command: process.execPath,
      args: [path.join(repositoryRoot, 'apps/worker/bench/run.ts')],
      cwd: repositoryRoot,
      env: { KILOTOKEN_TEST_ADMIN_URL: adminUrl },
      shutdown,
    }),
  ),
)
