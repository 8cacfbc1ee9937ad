import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { BackOff } from './back-off.ts'
import { childEnd, endChild, killRest } from './end-child.ts'
import { LaunchError } from './launch-error.ts'
import { say } from './say.ts'
import type { Service } from './service.ts'

/** A service under supervision. */
export interface Supervised {
  /**
   * Resolves when the service is up now, or as soon as it is again.
   *
   * @throws LaunchError when it ended five times without ever having been up
   */
  up(): Promise<void>
  pid(): number | undefined
  /** Ends it for good. */
  stop(): Promise<void>
}

const attemptsBeforeFirstUp = 5

/** Starts a service and starts it again, with growing pauses, whenever it ends. */
export function supervise(service: Service, report: (line: string) => void): Supervised {
  const backOff = new BackOff()
  const stopping = new AbortController()
  let child: ChildProcess | undefined
  let spawning: Promise<ChildProcess> | undefined
  let up = newUp()
  let isUp = false
  let wasUp = false
  let failures = 0

  async function runOnce(): Promise<string> {
    await service.waitFor?.()
    if (stopping.signal.aborted) return ''
    spawning = service.spawn()
    child = await spawning
    const end = childEnd(child)
    await Promise.race([service.whenUp(child), end])
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      isUp = true
      wasUp = true
      up.resolve()
    }
    const how = await end
    killRest(child, service.stop)
    if (isUp) up = newUp()
    isUp = false
    return how
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      const how = await runOnce().catch((error: Error) => error.message)
      if (stopping.signal.aborted) return
      failures += 1
      const words = child?.exitCode ? service.lastWords?.() : undefined
      const why = { name: service.name, how, said: words || 'none' }
      if (!wasUp && failures >= attemptsBeforeFirstUp) {
        up.reject(new LaunchError(say('run.doesNotStart', why)))
        return
      }
      const delayMs = backOff.delayAfter(performance.now() - startedAt)
      report(say('run.startingAgain', { ...why, seconds: delayMs / 1000 }))
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  void run()
  return {
    up: () => up.promise,
    pid: () => child?.pid,
    stop: async () => {
      stopping.abort()
      // A start that is under way would otherwise outlive this stop.
      await spawning?.catch(() => {})
      if (child) await endChild(child, service.stop)
    },
  }
}

function newUp(): PromiseWithResolvers<void> {
  const up = Promise.withResolvers<void>()
  // Nobody may be waiting when it fails.
  up.promise.catch(() => {})
  return up
}
