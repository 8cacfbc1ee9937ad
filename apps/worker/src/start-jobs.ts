import { setTimeout as pause } from 'node:timers/promises'
import { type Database, isConnectionLost, type JobQueue, openQueue } from '@kilotoken/db'
import { handleDelivery } from './handlers/handle-delivery.ts'
import { handleRun } from './handlers/handle-run.ts'
import type { Workshop } from './handlers/workshop.ts'
import type { MailSettings } from './mail/mail-settings.ts'

const RETRY_MS = 1000

export type JobParts = Workshop & {
  system: Database
  systemUrl: string
  mail: MailSettings | undefined
}

/**
 * Takes jobs from the queue until the function it gives is called, which waits for those under way to be handed back.
 *
 * A database that is away when it starts is waited for; later, the queue comes back by itself. The heartbeat tells.
 */
export async function startJobs(parts: JobParts): Promise<(graceMs: number) => Promise<void>> {
  const { system, systemUrl, threads, logger, stopping } = parts
  const handlers = {
    run: (payload: { team: string; run: string }) => handleRun(parts, payload),
    deliver: (payload: { team: string; delivery: string }) => handleDelivery(parts, payload),
  }
  const report = (error: unknown) => {
    if (!isAway(error)) logger.warn({ err: error }, 'the queue failed, trying again')
  }
  let queue: JobQueue | undefined
  while (queue === undefined && !stopping.aborted) {
    queue = await openQueue(system, systemUrl, handlers, report).catch(async (error: unknown) => {
      if (!isAway(error)) throw error
      await pause(RETRY_MS)
      return undefined
    })
  }
  return async (graceMs) => {
    await queue?.close(graceMs)
    await threads.close()
  }
}

/** pg-boss hands errors on as plain objects; its driver names a cut connection in words alone. */
function isAway(told: unknown): boolean {
  const error = told instanceof Error ? told : Object.assign(new Error('no words'), told)
  return isConnectionLost(error) || /connection terminated/i.test(error.message)
}
