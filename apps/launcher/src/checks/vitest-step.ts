import path from 'node:path'
import { repositoryRoot } from '../repository-root.ts'
import { runTool } from '../run-tool.ts'
import type { StepResult } from './step.ts'
import { vitestCounts } from './vitest-counts.ts'
import { withReportFile } from './with-report-file.ts'

const vitest = path.join(repositoryRoot, 'apps/launcher/node_modules/vitest/vitest.mjs')

interface VitestOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly output?: number | undefined
}

/** Runs one kind of tests of the root's vitest configuration. The reporters are named: the default ones depend on who looks. */
export function runVitest(
  project: 'unit*' | 'process' | 'db' | 'supervision',
  shutdown: AbortSignal,
  { env = {}, output }: VitestOptions = {},
): Promise<StepResult> {
  return withReportFile(
    (file) =>
      runTool({
        command: process.execPath,
        args: [
          vitest,
          'run',
          '--project',
          project,
          ...['dot', 'json'].map((name) => `--reporter=${name}`),
          `--outputFile.json=${file}`,
        ],
        cwd: repositoryRoot,
        env,
        shutdown,
        output,
      }),
    vitestCounts,
  )
}
