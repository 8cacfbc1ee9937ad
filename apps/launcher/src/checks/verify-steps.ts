import path from 'node:path'
import { repositoryRoot } from '../repository-root.ts'
import { runTool } from '../run-tool.ts'
import { runWorkspaceTask } from '../run-workspace-task.ts'
import { oneTest, type Step } from './step.ts'
import { runVitest } from './vitest-step.ts'

/** What needs neither database nor browser, quickest first. */
export const verifySteps: readonly Step[] = [
  { name: 'lint', run: (shutdown) => tool('node_modules/.bin/biome', ['ci', '.'], shutdown) },
  { name: 'house rules', run: (shutdown) => tool(process.execPath, ['tooling/check-house.ts'], shutdown) },
  { name: 'types', run: async (shutdown) => oneTest(await runWorkspaceTask('types', [], shutdown)) },
  { name: 'dead code', run: (shutdown) => tool('node_modules/.bin/knip', [], shutdown) },
  { name: 'unit tests', run: (shutdown) => runVitest('unit*', shutdown) },
]

async function tool(command: string, args: readonly string[], shutdown: AbortSignal) {
  const program = path.resolve(repositoryRoot, command)
  return oneTest(await runTool({ command: program, args, cwd: repositoryRoot, shutdown }))
}
