import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { withInstallLock } from './install-lock.mjs'
import { installStamp, writeStamp, writtenStamp } from './install-stamp.mjs'
import { say } from './words.mjs'

const neededBytes = 200e6

/**
 * Installs the dependencies when they are not those of the lock file; returns at once when they are.
 *
 * Everything the package manager says goes to standard error, so that a command's own output stays clean.
 *
 * @throws Error whose message is one sentence with the fix
 */
export async function installWorkspace(root) {
  if (isCurrent(root)) return
  await withInstallLock(root, async () => {
    if (isCurrent(root)) return
    const stamp = installStamp(root)
    process.stderr.write(`${say('installing')}\n`)
    const code = await runPackageManager(root)
    if (code !== 0) throw new Error(whyInstallFailed(root, code))
    writeStamp(root, stamp)
  })
}

function isCurrent(root) {
  return existsSync(path.join(root, 'node_modules')) && writtenStamp(root) === installStamp(root)
}

function runPackageManager(root) {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const environment = { ...process.env, CI: '1' }
  // With NODE_ENV=production the package manager would leave out what the build needs.
  delete environment.NODE_ENV
  const options = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']
  return new Promise((resolve) => {
    const child = spawn('npx', ['-y', packageManager, ...options], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 2, 2],
    })
    child.on('error', (error) => resolve(error.code ?? 'unknown'))
    child.on('exit', (code, signal) => resolve(signal ?? code))
  })
}

function whyInstallFailed(root, code) {
  if (code === 'ENOENT') return say('noNpx')
  const disk = statfsSync(root)
  if (disk.bavail * disk.bsize < neededBytes) {
    return say('diskFull', { root })
  }
  return say('installFailed', { code })
}
