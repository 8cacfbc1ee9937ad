import { setTimeout as sleep } from 'node:timers/promises'
import type { Catalogue } from '@kilotoken/cost-core'
import {
  cancelRun,
  close,
  connect,
  createSchedule,
  type Database,
  type DatabaseUrls,
  enterTeam,
  type KeptFormat,
  loadEngineCatalogue,
  requestReport,
  startRun,
  type TeamScope,
} from '@kilotoken/db'
import { makePerson, makePlan, makeTeam, openAsAdmin, type Sql, sampleDocument } from '@kilotoken/db/testing'
import { History } from '../src/faults/background/history.ts'
import { type Kept, keepRunning } from '../src/faults/background/keep-running.ts'
import { MailSink } from '../src/faults/background/mail-sink.ts'
import { readEvidence } from '../src/faults/background/read-evidence.ts'
import { setBack } from '../src/faults/background/set-back.ts'
import { traceRuns } from '../src/faults/background/trace-runs.ts'
import { untilQuiet } from '../src/faults/background/until-quiet.ts'
import { workerProcess } from '../src/faults/background/worker-process.ts'
import { checkBackground } from '../src/faults/check/check-background.ts'
import type { Violation } from '../src/faults/check/violation.ts'
import { freePort } from '../src/free-port.ts'
import { until } from './until.ts'

const WORKERS = ['worker-1', 'worker-2']
const QUIET_WITHIN_MS = 60_000
/** As the haste of the copy has it. */
const RULES = { leaseSeconds: 4, mostTries: 3 }

/** One team with the sample as a plan, two workers of a copy, and what a scenario does with them. */
export class PlantedStage {
  readonly admin: Sql
  readonly #copy: string
  readonly #urls: DatabaseUrls
  readonly #app: Database
  readonly #catalogue: Catalogue
  readonly #backup: Database
  #history = new History()
  #sink = new MailSink(() => 'taken')
  #workers = new Map<string, Kept>()
  #caller = { sessionSecret: '', teamId: '' }
  #plan = ''
  #seed = 0

  private constructor(copy: string, urls: DatabaseUrls, admin: Sql, app: Database, catalogue: Catalogue) {
    this.#copy = copy
    this.#urls = urls
    this.admin = admin
    this.#app = app
    this.#catalogue = catalogue
    this.#backup = connect(urls.backupUrl, { max: 1, applicationName: 'kilotoken-fault' })
  }

  static async open(copy: string, urls: DatabaseUrls, adminUrl: string): Promise<PlantedStage> {
    const admin = openAsAdmin(adminUrl)
    await traceRuns(admin)
    const app = connect(urls.appUrl, { max: 2, applicationName: 'kilotoken-fault' })
    return new PlantedStage(copy, urls, admin, app, await loadEngineCatalogue(app))
  }

  async close(): Promise<void> {
    await Promise.all([close(this.#app), close(this.#backup), this.admin.end()])
  }

  /** Plays a scenario from the beginning, waits until all is at rest, and says which promises did not hold. */
  async play(scenario: (stage: PlantedStage) => Promise<void>): Promise<Violation[]> {
    try {
      await this.#begin()
      await scenario(this)
      await this.rest()
    } finally {
      await Promise.all([...this.#workers.values()].map((worker) => worker.stop()))
      await this.#sink.stop()
    }
    return checkBackground({
      history: this.#history.entries,
      evidence: await readEvidence(this.admin, this.#backup, this.#catalogue),
      mails: this.#sink.seen,
      rules: RULES,
    })
  }

  /** Until nothing is left to do. */
  rest(): Promise<void> {
    return untilQuiet(this.admin, QUIET_WITHIN_MS)
  }

  async #begin(): Promise<void> {
    await this.admin.unsafe(`
      truncate fault.trace;
      delete from kilotoken.runs; delete from kilotoken.schedules; delete from kilotoken.job_requests;
      delete from kilotoken_queue.job;`)
    const person = await makePerson(this.admin, 'Ada')
    const team = await makeTeam(this.admin, 'Analytics', [{ person, role: 'editor' }])
    const document = await sampleDocument(this.admin)
    this.#plan = await makePlan(this.admin, { teamId: team, author: person, name: 'Sample' }, [document])
    this.#caller = { sessionSecret: person.sessionSecret, teamId: team }
    // A log begins with its first entry; this team was made without one.
    await this.#act((scope) => startAndCancel(scope, this.#plan))
    await this.admin.unsafe(
      'delete from kilotoken.runs; delete from kilotoken.job_requests; truncate fault.trace',
    )
    this.#history = new History()
    this.#sink = new MailSink(() => 'taken')
    await this.#sink.start(await freePort())
    const parts = { root: this.#copy, urls: this.#urls, smtpUrl: this.#sink.url }
    this.#workers = new Map(WORKERS.map((name) => [name, keepRunning(workerProcess({ name, ...parts }))]))
    await until('both workers beat', 60_000, async () => (await this.#beating()) === WORKERS.length)
  }

  async #beating(): Promise<number> {
    const [row] = await this.admin<{ count: number }[]>`
      select count(distinct client_port)::int as count from pg_stat_activity where application_name = 'kilotoken-queue'
        and client_port is not null`
    return Math.min(row?.count ?? 0, WORKERS.length)
  }

  #act<T>(does: (scope: TeamScope) => Promise<T>): Promise<T> {
    return enterTeam(this.#app, this.#caller, 'mutation', does)
  }

  async #call(what: 'start' | 'request' | 'cancel' | 'schedule', make: () => Promise<string>, seed?: number) {
    const call = {
      kind: 'call',
      what,
      team: this.#caller.teamId,
      ...(seed !== undefined && { seed }),
    } as const
    const id = await this.#history.call(call, async () => ({ id: await make() }))
    if (id === undefined)
      throw new Error(`${what} did not work: ${JSON.stringify(this.#history.entries.at(-1))}`)
    return id
  }

  start(trials: number): Promise<string> {
    const seed = ++this.#seed
    const choice = { planId: this.#plan, version: 1, scenario: 'ranges', trials, seed }
    return this.#call('start', async () => (await this.#act((scope) => startRun(scope, choice))).runId, seed)
  }

  request(formats: KeptFormat[], recipients: string[]): Promise<string> {
    const seed = ++this.#seed
    const report = { formats, recipients, locale: 'en', zone: 'UTC' } as const
    const choice = { planId: this.#plan, version: 1, trials: 0, seed, report: { ...report } }
    return this.#call(
      'request',
      async () => (await this.#act((scope) => requestReport(scope, choice))).runId,
      seed,
    )
  }

  cancel(run: string): Promise<string> {
    return this.#call('cancel', async () => {
      await this.#act((scope) => cancelRun(scope, { runId: run }))
      return run
    })
  }

  async dueSchedule(): Promise<void> {
    const schedule = await this.#call('schedule', async () => {
      const { scheduleId } = await this.#act((scope) =>
        createSchedule(scope, {
          planId: this.#plan,
          settings: {
            name: 'Every quarter of an hour',
            kind: 'simulation',
            trials: 1000,
            seed: ++this.#seed,
            recurrence: { every: 'cron', expression: '*/15 * * * *' },
            zone: 'UTC',
            misfire: 'run_once',
          },
        }),
      )
      return scheduleId
    })
    await setBack(this.admin, this.#history, schedule, 3)
  }

  /** Asks for a job that was asked for already: one may come twice at any time. */
  async repeat(queue: 'run' | 'deliver', key: { run: string } | { delivery: string }): Promise<void> {
    const payload = { team: this.#caller.teamId, ...key }
    await this
      .admin`insert into kilotoken.job_requests (queue, payload) values (${queue}, ${this.admin.json(payload)})`
    await this.admin`select pg_notify('kilotoken_jobs', '')`
  }

  /** Waits for one row of a query that says so. */
  until(what: string, holds: (admin: Sql) => Promise<readonly { holds: boolean }[]>): Promise<number> {
    return until(what, 60_000, async () => (await holds(this.admin))[0]?.holds === true)
  }

  untilComputed(run: string): Promise<number> {
    return this.until(
      'it is computed',
      (admin) => admin`select done > 0 as holds from kilotoken.runs where id = ${run}`,
    )
  }

  /** The worker that holds a run now. */
  async holder(run: string): Promise<string> {
    const [row] = await this.admin<{ writer: string | null }[]>`
      select writer from fault.trace where run = ${run} and tab = 'runs' and new ->> 'status' = 'running'
      order by id desc limit 1`
    return row?.writer ?? ''
  }

  /** A worker that stands still while `meanwhile` goes on, and then goes on itself. */
  freeze(worker: string, meanwhile: () => Promise<unknown>): Promise<void> {
    return this.#history.fault(`freeze ${worker}`, async () => {
      this.#signal(worker, 'SIGSTOP')
      await meanwhile()
      this.#signal(worker, 'SIGCONT')
      await sleep(2000)
    })
  }

  killWorkers(): Promise<void> {
    return this.#history.fault('kill workers', async () => {
      for (const worker of WORKERS) this.#signal(worker, 'SIGKILL')
      await sleep(1000)
    })
  }

  #signal(worker: string, signal: NodeJS.Signals): void {
    const pid = this.#workers.get(worker)?.pid()
    if (pid === undefined) throw new Error(`${worker} does not run`)
    process.kill(pid, signal)
  }
}

async function startAndCancel(scope: TeamScope, planId: string): Promise<void> {
  const { runId } = await startRun(scope, { planId, version: 1, trials: 100, seed: 0 })
  await cancelRun(scope, { runId })
}
