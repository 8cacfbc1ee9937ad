import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from './repository-root.ts'
import { runTool } from './run-tool.ts'

/**
 * Runs a task of the packages through turbo, and returns its exit code.
 *
 * turbo calls the package manager by name for each package; npx puts the pinned one on the path for all of them at once.
 */
export function runWorkspaceTask(
  task: string,
  filters: readonly string[],
  shutdown: AbortSignal,
): Promise<number> {
  const { packageManager } = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'))
  const options = [
    '--env-mode=loose',
    '--output-logs=errors-only',
    '--log-order=grouped',
    '--no-update-notifier',
    ...filters,
  ]
  return runTool({
    command: 'npx',
    args: ['-y', '-p', packageManager, '-c', `node_modules/.bin/turbo run ${task} ${options.join(' ')}`],
    cwd: repositoryRoot,
    shutdown,
  })
}
