import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '@kilotoken/db/testing'
import type { DatabaseDoor } from './database-door.ts'
import type { History } from './history.ts'
import type { Part } from './launcher-process.ts'

export type NemesisParts = {
  history: History
  random: () => number
  launcher: Part
  web: Part
  workers: readonly Part[]
  database: Part
  /** The way of one of the workers to the database. */
  door: Pick<DatabaseDoor, 'close' | 'open'>
  admin: Sql
}

/** Longer than a lease: somebody else has the run by then. */
const AWAY_MS = 17_000
/** What a worker does first it does as one that does not know how long it was away. */
const BACK_MS = 2000

const FAULTS = {
  'kill worker': ({ workers, random }) => kill(pick(workers, random), 'SIGKILL'),
  'end worker': ({ workers, random }) => kill(pick(workers, random), 'SIGTERM'),
  'freeze worker': async ({ workers, random }) => {
    const pid = pick(workers, random).pid()
    send(pid, 'SIGSTOP')
    await sleep(AWAY_MS)
    send(pid, 'SIGCONT')
    await sleep(BACK_MS)
  },
  'cut off worker': async ({ door }) => {
    door.close()
    await sleep(AWAY_MS)
    door.open()
    await sleep(BACK_MS)
  },
  'kill launcher': ({ launcher }) => kill(launcher, 'SIGKILL'),
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

/** Those that last: the next fault comes while they do, but no second of them. */
const LASTING: readonly FaultName[] = ['freeze worker', 'cut off worker']

/** Faults, one beginning after the other, which a seed decides. */
export class Nemesis {
  readonly counts = new Map<string, number>()
  readonly #parts: NemesisParts
  #underWay: Promise<void> | undefined

  constructor(parts: NemesisParts) {
    this.#parts = parts
  }

  strike(): Promise<void> {
    const name = this.#draw()
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
    const struck = this.#parts.history.fault(name, () => FAULTS[name](this.#parts).catch(() => undefined))
    if (!LASTING.includes(name)) return struck
    this.#underWay = struck.finally(() => {
      this.#underWay = undefined
    })
    return Promise.resolve()
  }

  /** Resolves when the last fault is over. */
  async rest(): Promise<void> {
    await this.#underWay
  }

  #draw(): FaultName {
    const names = (Object.keys(FAULTS) as FaultName[]).filter(
      (name) => this.#underWay === undefined || !LASTING.includes(name),
    )
    return names[Math.floor(this.#parts.random() * names.length)] ?? 'kill worker'
  }
}

/** Ends a part and waits until it works again. */
async function kill(part: Part, signal: NodeJS.Signals): Promise<void> {
  await part.up()
  const pid = part.pid()
  send(pid, signal)
  while (part.pid() === pid) await sleep(50)
  await part.up()
}

function send(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself, as after another fault.
  }
}

function pick(workers: readonly Part[], random: () => number): Part {
  const one = workers[Math.floor(random() * workers.length)]
  if (one === undefined) throw new Error('no worker')
  return one
}
