import path from 'node:path'
import { administration } from '../administration.ts'
import { repositoryRoot } from '../repository-root.ts'
import { runMain } from '../run-main.ts'
import { runTool } from '../run-tool.ts'

await runMain(async (shutdown) =>
  runTool({
    command: process.execPath,
    args: [path.join(repositoryRoot, 'apps/worker/src/admin.ts'), ...process.argv.slice(2)],
    cwd: repositoryRoot,
    env: administration(process.env),
    shutdown,
  }),
)
