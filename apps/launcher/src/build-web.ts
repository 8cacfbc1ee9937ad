import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from './launch-error.ts'
import { repositoryRoot } from './repository-root.ts'
import { runWorkspaceTask } from './run-workspace-task.ts'
import { say } from './say.ts'
import { webSourceStamp } from './web-source-stamp.ts'

const webFolder = path.join(repositoryRoot, 'apps/web')
const standalone = path.join(webFolder, '.next/standalone')
const builtStampFile = path.join(webFolder, '.next/kilotoken-built')
const copiedStampName = 'kilotoken-built'

/**
 * Path of the page's server, built from the sources as they are now; built only when they changed since the last time.
 *
 * What runs is a copy in the data directory: a later build, by the tests for example, must not pull files from under a
 * running server.
 *
 * @throws LaunchError when the build fails
 */
export async function builtWeb(dataDirectory: string, shutdown: AbortSignal, report: (line: string) => void) {
  const stamp = webSourceStamp(repositoryRoot)
  const copy = path.join(dataDirectory, 'web')
  if (readStamp(path.join(copy, copiedStampName)) !== stamp) {
    if (!existsSync(standalone) || readStamp(builtStampFile) !== stamp) await build(stamp, shutdown, report)
    copyBuild(copy, stamp)
  }
  return path.join(copy, 'apps/web/server.js')
}

async function build(stamp: string, shutdown: AbortSignal, report: (line: string) => void): Promise<void> {
  report(say('run.building'))
  const code = await runWorkspaceTask('build', ['--filter=@kilotoken/web'], shutdown)
  if (code !== 0 || !existsSync(standalone)) {
    throw new LaunchError(say('run.buildFailed', { code }))
  }
  writeFileSync(builtStampFile, stamp)
}

/** The standalone output leaves out the static files on purpose; its server finds them beside itself. */
function copyBuild(copy: string, stamp: string): void {
  const draft = `${copy}.new`
  rmSync(draft, { recursive: true, force: true })
  cpSync(standalone, draft, { recursive: true, verbatimSymlinks: true })
  for (const folder of ['.next/static', 'public']) {
    const source = path.join(webFolder, folder)
    if (existsSync(source)) cpSync(source, path.join(draft, 'apps/web', folder), { recursive: true })
  }
  writeFileSync(path.join(draft, copiedStampName), stamp)
  rmSync(copy, { recursive: true, force: true })
  renameSync(draft, copy)
}

function readStamp(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
