import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './words.mjs'

const longestInstallMs = 15 * 60_000

/**
 * Runs `work` while no other process installs into the same checkout; waits for one that does.
 *
 * The lock lies outside node_modules, because an install may empty that folder. A lock whose process is gone, or
 * that is older than any install takes, is removed.
 */
export async function withInstallLock(root, work) {
  const file = lockFile(root)
  let told = false
  while (!tookLock(file)) {
    if (isAbandoned(file)) {
      rmSync(file, { force: true })
      continue
    }
    if (!told) process.stderr.write(`${say('waiting')}\n`)
    told = true
    await sleep(300)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function lockFile(root) {
  const name = createHash('sha256')
    .update(`${process.getuid?.() ?? ''} ${root}`)
    .digest('hex')
    .slice(0, 16)
  return path.join(tmpdir(), `kilotoken-install-${name}.lock`)
}

function tookLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isAbandoned(file) {
  try {
    const ageMs = Date.now() - statSync(file).mtimeMs
    if (ageMs > longestInstallMs) return true
    const pid = Number(readFileSync(file, 'utf8'))
    // A lock that was just created may still be empty.
    if (!pid) return ageMs > 2_000
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
