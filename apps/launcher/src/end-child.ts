import type { ChildProcess } from 'node:child_process'
import { say } from './say.ts'
import type { StopPlan } from './service.ts'

/** How a child ended, in words for a report. Resolves at once for one that ended already. */
export function childEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const told = () =>
      resolve(
        child.signalCode
          ? say('run.endedBySignal', { signal: child.signalCode })
          : say('run.endedWithCode', { code: child.exitCode ?? '' }),
      )
    if (child.exitCode !== null || child.signalCode !== null) told()
    child.once('exit', told)
    child.once('error', (error) => resolve(error.message))
  })
}

/** Ends a child by the signals of a plan, and what it left running of its group. */
export async function endChild(child: ChildProcess, plan: StopPlan): Promise<void> {
  const ended = childEnd(child)
  for (const [signal, graceMs] of plan.signals) {
    if (child.exitCode !== null || child.signalCode !== null) break
    sendSignal(child, signal, plan.wholeGroup)
    if (await endsWithin(ended, graceMs)) break
  }
  killRest(child, plan)
}

/** Ends what a child that is gone left running of its group: it may hold the port the next start needs. */
export function killRest(child: ChildProcess, plan: StopPlan): void {
  if (plan.wholeGroup) sendSignal(child, 'SIGKILL', true)
}

async function endsWithin(ended: Promise<string>, graceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), graceMs)
  })
  const inTime = await Promise.race([ended.then(() => true), late])
  clearTimeout(timer)
  return inTime
}

/** A negative number names the group the child leads; it must have been started detached. */
function sendSignal(child: ChildProcess, signal: NodeJS.Signals, wholeGroup: boolean): void {
  if (child.pid === undefined) return
  try {
    process.kill(wholeGroup ? -child.pid : child.pid, signal)
  } catch {
    // It is gone, which is what was asked for.
  }
}
