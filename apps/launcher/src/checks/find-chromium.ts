import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { repositoryRoot } from '../repository-root.ts'
import { runTool } from '../run-tool.ts'
import { installDebianPackage } from './install-debian-package.ts'
import { startingProgram, startsUp } from './starting-program.ts'

/** Chromium without windows: the same engine for two thirds of the work. */
const HEADLESS = 'chromium-headless-shell'

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const installedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Path of a Chromium that starts: CHROMIUM_PATH, one without windows, which is installed from Debian's package when root,
 * any installed one, else the one Playwright downloads.
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
  const found =
    startingProgram([HEADLESS], []) ??
    (await fromDebian(HEADLESS, shutdown)) ??
    startingProgram(installedNames, installedPaths) ??
    (await fromDebian('chromium', shutdown)) ??
    (await fromPlaywright(shutdown))
  if (found) return found
  throw new LaunchError(
    'The browser tests need Chromium and it could not be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  )
}

async function fromDebian(name: string, shutdown: AbortSignal): Promise<string | undefined> {
  return (await installDebianPackage([name], 'Chromium', shutdown)) ? startingProgram([name], []) : undefined
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
