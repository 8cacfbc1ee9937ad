import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Service } from '../service.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { serverSettings } from './server-settings.ts'
import { stopOrphan } from './stop-orphan.ts'
import type { User } from './unprivileged-user.ts'

interface PostgresRun {
  readonly cluster: string
  readonly binaries: string
  readonly user: User | undefined
  readonly port: number
  readonly logFile: string
}

const largestLogBytes = 10e6

/**
 * The database server as a service of the supervisor.
 *
 * It is up when it says so in its own file, which after a crash is when recovery has ended. It leads a process group of
 * its own, so that Ctrl-C in the terminal reaches the launcher alone, which stops web and worker first.
 */
export function postgresService(run: PostgresRun): Service {
  let logStart = 0
  return {
    name: 'postgres',
    spawn: async () => {
      await stopOrphan(run.cluster, () => {})
      logStart = rotateLog(run.logFile)
      return spawnPostgres(run)
    },
    whenUp: (child) => untilReady(child, run.cluster),
    lastWords: () => fatalLine(run.logFile, logStart),
    stop: {
      signals: [
        ['SIGINT', 4_000],
        ['SIGQUIT', 1_000],
        ['SIGKILL', 500],
      ],
      wholeGroup: false,
    },
  }
}

function spawnPostgres({ binaries, cluster, user, port, logFile }: PostgresRun): ChildProcess {
  const log = openSync(logFile, 'a', 0o600)
  try {
    return spawn(path.join(binaries, 'bin', 'postgres'), ['-D', cluster, ...serverSettings(port)], {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    })
  } finally {
    closeSync(log)
  }
}

async function untilReady(child: ChildProcess, cluster: string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const file = readPostmasterFile(cluster)
    if (file?.pid === child.pid && file?.status === 'ready') return
    await sleep(30)
  }
}

/** Moves a large log aside and returns where in the log the next start begins. */
function rotateLog(logFile: string): number {
  const size = existsSync(logFile) ? statSync(logFile).size : 0
  if (size < largestLogBytes) return size
  renameSync(logFile, `${logFile}.1`)
  return 0
}

function fatalLine(logFile: string, start: number): string {
  const lines = readFileSync(logFile).subarray(start).toString('utf8').trim().split('\n')
  const line = lines.findLast((text) => /\b(FATAL|PANIC):/.test(text)) ?? lines.at(-1) ?? ''
  return `${line.replace(/^.*?(FATAL|PANIC):\s*/, '')} (log: ${logFile})`
}
