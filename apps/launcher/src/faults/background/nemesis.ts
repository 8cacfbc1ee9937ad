import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '@kilotoken/db/testing'
import type { History } from './history.ts'
import type { Kept } from './keep-running.ts'

export type NemesisParts = {
  history: History
  random: () => number
  web: Kept
  workers: readonly Kept[]
  database: Kept
  admin: Sql
}

/** Longer than a lease: somebody else has the run by then. */
const FROZEN_MS = 17_000

const FAULTS = {
  'kill worker': ({ workers, random }) => kill(pick(workers, random), 'SIGKILL'),
  'end worker': ({ workers, random }) => kill(pick(workers, random), 'SIGTERM'),
  'freeze worker': async ({ workers, random }) => {
    const pid = pick(workers, random).pid()
    send(pid, 'SIGSTOP')
    await sleep(FROZEN_MS)
    send(pid, 'SIGCONT')
    // What it does first it does as somebody who does not know how long it stood still.
    await sleep(2000)
  },
  'kill web': ({ web }) => kill(web, 'SIGKILL'),
  'kill database': ({ database }) => kill(database, 'SIGKILL'),
  'end a backend': async ({ admin, random }) => {
    await admin`
      select pg_terminate_backend(pid) from (
        select pid, row_number() over (order by pid) - 1 as place, count(*) over () as places
        from pg_stat_activity where usename in ('kilotoken_app', 'kilotoken_system')) as backends
      where place = floor(${random()} * places)`
    await sleep(1000)
  },
} satisfies Record<string, (parts: NemesisParts) => Promise<unknown>>

type FaultName = keyof typeof FAULTS

/** Faults, one beginning after the other, which a seed decides. A frozen worker does not keep the next fault waiting. */
export class Nemesis {
  readonly counts = new Map<string, number>()
  readonly #parts: NemesisParts
  readonly #underWay = new Set<Promise<void>>()
  #isFrozen = false

  constructor(parts: NemesisParts) {
    this.#parts = parts
  }

  strike(): Promise<void> {
    const name = this.#draw()
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
    const struck = this.#parts.history.fault(name, () => FAULTS[name](this.#parts).catch(() => undefined))
    if (name !== 'freeze worker') return struck
    this.#isFrozen = true
    const thawed = struck.finally(() => {
      this.#isFrozen = false
      this.#underWay.delete(thawed)
    })
    this.#underWay.add(thawed)
    return Promise.resolve()
  }

  /** Resolves when the last fault is over. */
  async rest(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  #draw(): FaultName {
    const names = (Object.keys(FAULTS) as FaultName[]).filter(
      (name) => name !== 'freeze worker' || !this.#isFrozen,
    )
    return names[Math.floor(this.#parts.random() * names.length)] ?? 'kill worker'
  }
}

/** Ends a part and waits until it works again. */
async function kill(kept: Kept, signal: NodeJS.Signals): Promise<void> {
  await kept.up()
  const pid = kept.pid()
  send(pid, signal)
  while (kept.pid() === pid) await sleep(50)
  await kept.up()
}

function send(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself, as after another fault.
  }
}

function pick(workers: readonly Kept[], random: () => number): Kept {
  const one = workers[Math.floor(random() * workers.length)]
  if (one === undefined) throw new Error('no worker')
  return one
}
