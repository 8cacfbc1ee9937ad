import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, ApiClient } from '../api-client.ts'
import type { Call, History, Told } from './history.ts'

/** One place to work in: a team and a plan of it. */
export type Desk = { readonly team: string; readonly plan: string }

export type VirtualUserParts = {
  api: ApiClient
  history: History
  random: () => number
  /** Seeds of runs, no two alike. */
  nextSeed: () => number
  /** Sets the clock of a schedule back by so many slots. */
  setBack: (schedule: string, slots: number) => Promise<void>
}

type ListedRun = { id: string; status: string }

const LEAST_PAUSE_MS = 200
const MOST_PAUSE_MS = 1500
/** Who has this many runs under way cancels or waits: a backlog would only make the end longer. */
const MOST_OPEN = 3
const SHORT_TRIALS = 20_000
const LONG_TRIALS = 1_000_000
const FORMATS = ['pdf', 'xlsx', 'csv', 'json']

/** Starts, cancels, asks for reports and makes schedules at a desk until `isOver`. A page that is away is tried again. */
export async function workAtDesk(desk: Desk, parts: VirtualUserParts, isOver: () => boolean): Promise<void> {
  const { random } = parts
  while (!isOver()) {
    // Who cannot see the list tries all the same: those are the calls nobody answers.
    await act(desk, parts, (await openRuns(desk, parts)) ?? [])
    await sleep(LEAST_PAUSE_MS + random() * (MOST_PAUSE_MS - LEAST_PAUSE_MS))
  }
}

/** The runs under way, or undefined while the page is away. */
async function openRuns({ team }: Desk, { api }: VirtualUserParts): Promise<ListedRun[] | undefined> {
  const listed = await api.query<ListedRun[]>('run.list', { team, limit: 20 }).catch(() => undefined)
  if (listed === undefined || 'refused' in listed) return undefined
  return listed.data.filter(({ status }) => status === 'queued' || status === 'running')
}

async function act(desk: Desk, parts: VirtualUserParts, open: readonly ListedRun[]): Promise<void> {
  const { random } = parts
  const draw = random()
  if (open.length >= MOST_OPEN || draw < 0.15) {
    const one = open[Math.floor(random() * open.length)]
    if (one !== undefined && random() < 0.5) await cancel(desk, parts, one.id)
    return
  }
  if (draw < 0.6) await start(desk, parts)
  else if (draw < 0.85) await request(desk, parts)
  else await schedule(desk, parts)
}

async function start({ team, plan }: Desk, parts: VirtualUserParts): Promise<void> {
  const seed = parts.nextSeed()
  const trials = Math.floor(100 + parts.random() * (parts.random() < 0.2 ? LONG_TRIALS : SHORT_TRIALS))
  const input = { team, plan, version: 1, scenario: 'ranges', trials, seed }
  await send(parts, { kind: 'call', what: 'start', team, seed }, 'run.start', input)
}

async function request({ team, plan }: Desk, parts: VirtualUserParts): Promise<void> {
  const { random } = parts
  const seed = parts.nextSeed()
  const input = {
    team,
    plan,
    version: 1,
    scenario: 'ranges',
    trials: random() < 0.5 ? 0 : 1000,
    seed,
    formats: FORMATS.filter((format) => format === 'csv' || random() < 0.5),
    locale: random() < 0.5 ? 'en' : 'zh-CN',
    zone: 'UTC',
    recipients: ['ada@plan.test', 'ben@plan.test'].slice(0, Math.floor(random() * 3)),
  }
  await send(parts, { kind: 'call', what: 'request', team, seed }, 'report.request', input)
}

async function cancel({ team }: Desk, parts: VirtualUserParts, run: string): Promise<void> {
  const { api, history } = parts
  await history.call({ kind: 'call', what: 'cancel', team }, async () =>
    toldBy(await api.mutate('run.cancel', { team, run }), () => run),
  )
}

async function schedule({ team, plan }: Desk, parts: VirtualUserParts): Promise<void> {
  const settings = {
    name: 'Every quarter of an hour',
    kind: 'simulation',
    trials: 1000,
    seed: 1,
    recurrence: { every: 'cron', expression: '*/15 * * * *' },
    zone: 'UTC',
    misfire: parts.random() < 0.5 ? 'skip' : 'run_once',
  }
  const { api, history } = parts
  const made = await history.call({ kind: 'call', what: 'schedule', team }, async () =>
    toldBy(
      await api.mutate<{ scheduleId: string }>('schedule.create', { team, plan, settings }),
      (data) => data.scheduleId,
    ),
  )
  if (made !== undefined) await parts.setBack(made, 1 + Math.floor(parts.random() * 4))
}

async function send(parts: VirtualUserParts, call: Call, procedure: string, input: unknown): Promise<void> {
  await parts.history.call(call, async () =>
    toldBy(await parts.api.mutate<{ runId: string }>(procedure, input), ({ runId }) => runId),
  )
}

/** A page that cannot reach its database does not know either whether what it sent was done. */
const UNKNOWING = /^(?:DATABASE_\w+|SERVICE_UNAVAILABLE|INTERNAL_SERVER_ERROR|HTTP_5\d\d)$/

function toldBy<T>(answer: Answer<T>, idOf: (data: T) => string): Told {
  if ('data' in answer) return { id: idOf(answer.data) }
  if (UNKNOWING.test(answer.refused)) throw new Error(answer.refused)
  return { refused: answer.refused }
}
