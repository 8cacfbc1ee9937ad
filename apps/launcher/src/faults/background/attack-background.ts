import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { close, connect, type DatabaseUrls, issueSetupLink, loadEngineCatalogue } from '@kilotoken/db'
import { repositoryRoot } from '../../repository-root.ts'
import { ApiClient } from '../api-client.ts'
import { checkBackground } from '../check/check-background.ts'
import type { Violation } from '../check/violation.ts'
import { seededRandom } from '../seeded-random.ts'
import type { History } from './history.ts'
import type { MailSink } from './mail-sink.ts'
import { Nemesis, type NemesisParts } from './nemesis.ts'
import { readEvidence } from './read-evidence.ts'
import { setBack } from './set-back.ts'
import { untilQuiet } from './until-quiet.ts'
import { type Desk, workAtDesk } from './virtual-user.ts'

export type AttackPlan = {
  readonly rounds: number
  readonly seed: number
  /** Between the end of one fault and the next, in ms: from the first number to the second. */
  readonly pauseMs: readonly [number, number]
}

export type AttackReport = {
  readonly faults: Readonly<Record<string, number>>
  /** Calls by how they ended. */
  readonly calls: Readonly<Record<string, number>>
  /** Runs by where they ended. */
  readonly runs: Readonly<Record<string, number>>
  readonly mails: number
  readonly slots: number
  readonly violations: readonly Violation[]
}

export type AttackedProduct = Omit<NemesisParts, 'history' | 'random'> & {
  address: string
  urls: DatabaseUrls
  sink: MailSink
  /** The mail server behaves from now on. */
  calm: () => void
  /** Ends page and workers, and leaves the database. */
  end: () => Promise<void>
}

const TEAMS = 4
const QUIET_WITHIN_MS = 60_000
const PERSON = { name: 'Ada', email: 'ada@plan.test', password: 'a load of runs under faults' }
const SAMPLE = path.join(repositoryRoot, 'examples/chatgpt-2023.yaml')
/** As `packages/db` has them; a lease that is longer or shorter shows as a broken promise. */
const RULES = { leaseSeconds: 15, mostTries: 3 }

/**
 * Has people in several teams run simulations, reports and schedules while a seed decides which part is killed, frozen or
 * cut off; then lets it come to rest and holds what is there against what was acknowledged.
 */
export async function attackBackground(
  product: AttackedProduct,
  { rounds, seed, pauseMs: [least, most] }: AttackPlan,
  history: History,
  report: (line: string) => void,
): Promise<AttackReport> {
  const { admin, urls } = product
  const random = seededRandom(seed)
  const desks = await openDesks(product)
  const nemesis = new Nemesis({ ...product, history, random: seededRandom(seed + 1) })
  let isOver = false
  let seeds = 0
  const parts = {
    api: desks.api,
    history,
    random,
    nextSeed: () => ++seeds,
    setBack: (schedule: string, slots: number) => setBack(admin, history, schedule, slots),
  }
  const working = Promise.all(desks.desks.map((desk) => workAtDesk(desk, parts, () => isOver)))
  for (let round = 1; round <= rounds; round += 1) {
    // A user that fails ends the rounds at once.
    await Promise.race([sleep(least + random() * (most - least)), working])
    await nemesis.strike()
    if (round % 20 === 0) report(`${round} of ${rounds} faults`)
  }
  await nemesis.rest()
  isOver = true
  await working
  product.calm()
  await untilQuiet(admin, QUIET_WITHIN_MS)
  await product.end()
  return summary(await collect(product, history, urls), history, nemesis)
}

async function openDesks({ address, urls }: AttackedProduct): Promise<{ api: ApiClient; desks: Desk[] }> {
  const database = connect(urls.appUrl, { max: 1, applicationName: 'kilotoken-fault' })
  const secret = await issueSetupLink(database)
  await close(database)
  const api = new ApiClient(address)
  const first = granted(
    await api.mutate<{ teamId: string }>('account.setUp', { ...PERSON, teamName: 'Team 1', secret }),
  )
  await api.signIn(PERSON.email, PERSON.password)
  const teams = [first.teamId]
  while (teams.length < TEAMS)
    teams.push(
      granted(await api.mutate<{ teamId: string }>('team.create', { name: `Team ${teams.length + 1}` }))
        .teamId,
    )
  const document = readFileSync(SAMPLE, 'utf8')
  const desks: Desk[] = []
  for (const team of teams) {
    const made = granted(
      await api.mutate<{ planId: string }>('plan.import', { team, document, note: 'first' }),
    )
    desks.push({ team, plan: made.planId })
  }
  return { api, desks }
}

function granted<T>(answer: { data: T } | { refused: string }): T {
  if ('refused' in answer) throw new Error(`setting the scene was refused: ${answer.refused}`)
  return answer.data
}

async function collect({ admin, sink }: AttackedProduct, history: History, urls: DatabaseUrls) {
  const app = connect(urls.appUrl, { max: 1, applicationName: 'kilotoken-fault' })
  const backup = connect(urls.backupUrl, { max: 1, applicationName: 'kilotoken-fault' })
  try {
    const evidence = await readEvidence(admin, backup, await loadEngineCatalogue(app))
    return { history: history.entries, evidence, mails: sink.seen, rules: RULES }
  } finally {
    await Promise.all([close(app), close(backup)])
  }
}

function summary(
  facts: Awaited<ReturnType<typeof collect>>,
  history: History,
  nemesis: Nemesis,
): AttackReport {
  const { evidence, mails } = facts
  const ends = history.entries.flatMap((entry) =>
    entry.kind === 'call' && entry.phase !== 'invoke' ? [entry.phase] : [],
  )
  return {
    faults: Object.fromEntries(nemesis.counts),
    calls: counted(ends),
    runs: counted(evidence.runs.map(({ status }) => status)),
    mails: mails.length,
    slots: evidence.slots.length,
    violations: checkBackground(facts),
  }
}

function counted(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
}
