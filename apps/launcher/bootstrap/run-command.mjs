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
  admin: 'apps/launcher/src/commands/admin.ts',
  bench: 'packages/cost-core/bench/run.ts',
  benchBackground: 'apps/launcher/src/commands/bench-background.ts',
}

/** Installs what is missing, then runs one command on the project's runtime and ends as that command ended. */
export async function runCommand(named, given) {
  // The command line works without a database, but not what concerns the people of an instance.
  const isAdmin = named === 'kilotoken' && given[0] === 'admin'
  // Measuring what needs a database starts one of its own.
  const isBackground = named === 'bench' && given[0] === 'background'
  const [name, rest] = isAdmin
    ? ['admin', given.slice(1)]
    : isBackground
      ? ['benchBackground', given.slice(1)]
      : [named, given]
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
