import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processBirth } from '../process-birth.ts'
import type { Settings } from '../settings.ts'
import type { Swap } from './swap-data.ts'

/** What a restore asks of the launcher that runs on the data: to put a checked data directory into place. */
export interface RestoreRequest {
  readonly swap: Swap
  /** The process that asks, and waits for the outcome. */
  readonly pid: number
  readonly birth: string | undefined
}

/** How it went; `why` when the earlier data is in use again. */
export interface RestoreOutcome {
  readonly pid: number
  readonly why?: string
}

const pollMs = 300

/** Leaves a request for the launcher; false when another one waits. */
export function leaveRequest(swap: Swap): boolean {
  const request: RestoreRequest = { swap, pid: process.pid, birth: processBirth(process.pid) }
  try {
    writeFileSync(requestPath(swap.dataDirectory), JSON.stringify(request), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes the request back; false when the launcher has it already. */
export function withdrawRequest(dataDirectory: string): boolean {
  const isThere = existsSync(requestPath(dataDirectory))
  rmSync(requestPath(dataDirectory), { force: true })
  return isThere
}

/**
 * Waits for a request and takes it. One whose process has ended is of nobody and dropped, and with a server of the
 * user's own there is none to wait for.
 */
export async function nextRequest(
  { dataDirectory, databaseUrl }: Settings,
  shutdown: AbortSignal,
): Promise<RestoreRequest> {
  for (;;) {
    await sleep(pollMs, undefined, { signal: shutdown })
    const request = databaseUrl ? undefined : takeRequest(dataDirectory)
    if (request && processBirth(request.pid) === request.birth) return request
  }
}

/** Writes down how a restore went, for the process that asked. */
export function tellOutcome(dataDirectory: string, outcome: RestoreOutcome): void {
  const draft = `${outcomePath(dataDirectory)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(outcome), { mode: 0o600 })
  renameSync(draft, outcomePath(dataDirectory))
}

/** Takes the outcome of this process's request, if it is there. */
export function takeOutcome(dataDirectory: string): RestoreOutcome | undefined {
  const outcome = readJson<RestoreOutcome>(outcomePath(dataDirectory))
  if (outcome?.pid !== process.pid) return undefined
  rmSync(outcomePath(dataDirectory))
  return outcome
}

function takeRequest(dataDirectory: string): RestoreRequest | undefined {
  const request = readJson<RestoreRequest>(requestPath(dataDirectory))
  if (request) rmSync(requestPath(dataDirectory), { force: true })
  return request
}

/** Undefined when there is none, or it is still being written. */
function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function requestPath(dataDirectory: string): string {
  return path.join(dataDirectory, 'restore-request.json')
}

function outcomePath(dataDirectory: string): string {
  return path.join(dataDirectory, 'restore-outcome.json')
}
