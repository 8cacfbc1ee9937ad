import { existsSync } from 'node:fs'
import { isRoot } from '../postgres/unprivileged-user.ts'
import { runTool } from '../run-tool.ts'

/** Installs packages of Debian's where that can be done without asking anybody. Says whether it has. */
export async function installDebianPackage(
  names: readonly string[],
  what: string,
  shutdown: AbortSignal,
): Promise<boolean> {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false
  process.stdout.write(`Installing ${what} from the system’s packages (once).\n`)
  const run = (...args: string[]) =>
    runTool({ command: 'apt-get', args, cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' }, shutdown })
  if ((await run('update', '-qq')) !== 0) return false
  return (await run('install', '-y', '-qq', '--no-install-recommends', ...names)) === 0
}
