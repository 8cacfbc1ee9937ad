import path from 'node:path'
import { repositoryRoot } from '../repository-root.ts'
import { runMain } from '../run-main.ts'
import { runTool } from '../run-tool.ts'

await runMain((shutdown) =>
  runTool({
    command: path.join(repositoryRoot, 'node_modules/.bin/biome'),
    args: ['check', '--write', '.'],
    cwd: repositoryRoot,
    shutdown,
  }),
)
