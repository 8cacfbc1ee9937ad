import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { say } from './words.mjs'

const oldestOwnRuntime = [22, 18]

/**
 * Path of the Node that runs everything else: the one the project pins, else the current one when it is new enough
 * to run TypeScript files directly.
 *
 * @throws Error whose message is one sentence with the fix
 */
export function findRuntime(root) {
  const pinned = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (isExecutable(pinned)) return pinned
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new Error(
    say('noRuntime', {
      platform: process.platform,
      arch: process.arch,
      version: process.versions.node,
    }),
  )
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestOwnRuntime[0] || (major === oldestOwnRuntime[0] && minor >= oldestOwnRuntime[1])
}
