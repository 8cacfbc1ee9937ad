import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnd, endChild, killRest } from '../../end-child.ts'
import type { Service } from '../../service.ts'

export type Kept = {
  pid: () => number | undefined
  /** Resolves when it is up now, or as soon as it is again. */
  up: () => Promise<void>
  /** Ends it for good. */
  stop: () => Promise<void>
}

const PAUSE_MS = 100

/** Starts a service and starts it again whenever it ends: at once, not with a supervisor's growing pauses. */
export function keepRunning(service: Service): Kept {
  let child: ChildProcess | undefined
  let isStopped = false
  let isUp = Promise.withResolvers<void>()

  async function run(): Promise<void> {
    while (!isStopped) {
      await service.waitFor?.()
      if (isStopped) return
      child = await service.spawn()
      const end = childEnd(child)
      await Promise.race([service.whenUp(child), end])
      isUp.resolve()
      await end
      killRest(child, service.stop)
      isUp = Promise.withResolvers()
      await sleep(PAUSE_MS)
    }
  }

  const running = run()
  return {
    pid: () => child?.pid,
    up: () => Promise.race([isUp.promise, running]),
    stop: async () => {
      isStopped = true
      if (child) await endChild(child, service.stop)
      await running
    },
  }
}
