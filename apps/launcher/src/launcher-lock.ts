import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from './launch-error.ts'
import { processBirth } from './process-birth.ts'
import { say } from './say.ts'

/** The launcher that runs on a data directory. */
export interface Holder {
  readonly pid: number
  readonly birth: string | undefined
  readonly address: string
}

interface LauncherLock {
  /** An earlier launcher ended without giving the lock back, so what it started may still be ending. */
  readonly wasAbandoned: boolean
  readonly release: () => void
}

/**
 * Makes this process the only launcher of a data directory.
 *
 * A lock left by a killed launcher is taken over: it names the process and its birth, so a number that was given to
 * another process in the meantime does not block.
 *
 * @throws LaunchError when another launcher holds it
 */
export function takeLauncherLock(dataDirectory: string, address: string): LauncherLock {
  const file = path.join(dataDirectory, 'launcher.lock')
  const own: Holder = { pid: process.pid, birth: processBirth(process.pid), address }
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (tookFile(file, own)) return { wasAbandoned: attempt > 0, release: () => releaseFile(file, own) }
    const holder = readHolder(file)
    if (holder && isAlive(holder)) {
      throw new LaunchError(say('run.alreadyRuns', { pid: holder.pid, address: holder.address }))
    }
    setAside(file)
  }
  throw new LaunchError(say('run.severalAtOnce', { folder: dataDirectory }))
}

/** The launcher that runs on a data directory now, if one does. */
export function findLauncher(dataDirectory: string): Holder | undefined {
  const holder = readHolder(path.join(dataDirectory, 'launcher.lock'))
  return holder && isAlive(holder) ? holder : undefined
}

function tookFile(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  return holder.birth !== undefined && processBirth(holder.pid) === holder.birth
}

/** Renaming, not removing: of two launchers that see the same dead lock only one succeeds with the file it saw. */
function setAside(file: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  rmSync(aside, { force: true })
}

function releaseFile(file: string, own: Holder): void {
  if (readHolder(file)?.pid === own.pid) rmSync(file, { force: true })
}
