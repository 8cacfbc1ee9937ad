import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { LaunchError } from '../launch-error.ts'
import { processBirth } from '../process-birth.ts'
import { say } from '../say.ts'
import { postmasterFilePath, readPostmasterFile } from './postmaster-file.ts'

const fastStopMs = 30_000
const immediateStopMs = 10_000

/**
 * Clears the way for a new start after a launcher was killed: stops the PostgreSQL that survived it, or removes the
 * file of one that did not.
 *
 * The process number alone proves nothing, it may have been given to another program, and PostgreSQL itself refuses to
 * start when that program has the same user. So the process must be a postgres that works in this cluster.
 *
 * @throws LaunchError when the survivor belongs to another user or does not stop
 */
export async function stopOrphan(cluster: string, report: (line: string) => void): Promise<void> {
  const file = readPostmasterFile(cluster)
  if (!file) return
  if (!isPostmasterOf(file.pid, cluster)) {
    rmSync(postmasterFilePath(cluster), { force: true })
    return
  }
  report(say('database.stoppingOrphan', { pid: file.pid }))
  if (await stopped(file.pid, 'SIGINT', fastStopMs)) return
  if (await stopped(file.pid, 'SIGQUIT', immediateStopMs)) return
  throw new LaunchError(say('database.orphanStays', { pid: file.pid }))
}

async function stopped(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<boolean> {
  const birth = processBirth(pid)
  if (birth === undefined) return true
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true
    throw new LaunchError(say('database.orphanOfOther', { pid }))
  }
  const end = performance.now() + graceMs
  while (performance.now() < end) {
    if (processBirth(pid) !== birth) return true
    await sleep(50)
  }
  return false
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (processBirth(pid) === undefined) return false
  if (process.platform !== 'linux') return isPostmasterByCommand(pid, cluster)
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? ''
    return command.endsWith('postgres') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch (error) {
    // Another user's process hides its folder; its command line was readable and the file names it.
    return (error as NodeJS.ErrnoException).code === 'EACCES' && isPostmasterByCommand(pid, cluster)
  }
}

function isPostmasterByCommand(pid: number, cluster: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return Boolean(stdout?.includes('postgres') && stdout.includes(cluster))
}
