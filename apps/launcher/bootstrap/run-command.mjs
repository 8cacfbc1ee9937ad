import path from 'node:path'
import { findRuntime } from './find-runtime.mjs'
import { installWorkspace } from './install-workspace.mjs'
import { repositoryRoot } from './repository-root.mjs'
import { runProgram } from './run-program.mjs'
import { say } from './words.mjs'

const programs = {
  start: 'apps/launcher/src/commands/start.ts',
  dev: 'apps/launcher/src/commands/dev.ts',
  test: 'apps/launcher/src/commands/test.ts',
  verify: 'apps/launcher/src/commands/verify.ts',
  backup: 'apps/launcher/src/commands/backup.ts',
  restore: 'apps/launcher/src/commands/restore.ts',
  format: 'apps/launcher/src/commands/format.ts',
  fault: 'apps/launcher/src/commands/fault.ts',
  kilotoken: 'apps/cli/src/main.ts',
  bench: 'packages/cost-core/bench/run.ts',
}

/** Installs what is missing, then runs one command on the project's runtime and ends as that command ended. */
export async function runCommand(name, rest) {
  try {
    const program = Object.hasOwn(programs, name ?? '') ? programs[name] : undefined
    if (!program)
      throw new Error(say('unknownCommand', { name: name ?? '', known: Object.keys(programs).join(', ') }))
    await installWorkspace(repositoryRoot)
    const runtime = findRuntime(repositoryRoot)
    await runProgram(runtime, [path.join(repositoryRoot, program), ...rest])
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
