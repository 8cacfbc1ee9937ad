import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { isRoot } from '../postgres/unprivileged-user.ts'
import { repositoryRoot } from '../repository-root.ts'
import { runTool } from '../run-tool.ts'

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const installedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Path of a Chromium that starts: CHROMIUM_PATH, an installed one, Debian's package when root, else the one Playwright
 * downloads.
 *
 * @throws LaunchError when none can be had
 */
export async function findChromium(shutdown: AbortSignal): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (startsUp(named)) return named
    throw new LaunchError(
      `CHROMIUM_PATH=${named} does not start: set it to a Chromium that does, or unset it.`,
    )
  }
  const found = installedChromium() ?? (await fromDebian(shutdown)) ?? (await fromPlaywright(shutdown))
  if (found) return found
  throw new LaunchError(
    'The browser tests need Chromium and it could not be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  )
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = installedNames.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...installedPaths].find((file) => existsSync(file) && startsUp(file))
}

async function fromDebian(shutdown: AbortSignal): Promise<string | undefined> {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return undefined
  process.stdout.write('Installing Chromium from the system’s packages (once).\n')
  const run = (...args: string[]) =>
    runTool({ command: 'apt-get', args, cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' }, shutdown })
  if ((await run('update', '-qq')) !== 0) return undefined
  if ((await run('install', '-y', '-qq', '--no-install-recommends', 'chromium')) !== 0) return undefined
  return installedChromium()
}

async function fromPlaywright(shutdown: AbortSignal): Promise<string | undefined> {
  const folder = path.join(repositoryRoot, 'e2e')
  const ask = ['-p', "require('@playwright/test').chromium.executablePath()"]
  const file = spawnSync(process.execPath, ask, { cwd: folder, encoding: 'utf8' }).stdout.trim()
  if (!existsSync(file)) {
    process.stdout.write('Downloading Chromium for Playwright (once).\n')
    const args = ['node_modules/@playwright/test/cli.js', 'install', 'chromium']
    await runTool({ command: process.execPath, args, cwd: folder, shutdown })
  }
  return existsSync(file) && startsUp(file) ? file : undefined
}

/** A file may be there and not start: Ubuntu's is a stub without its snap, a download may miss system libraries. */
function startsUp(file: string): boolean {
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}
