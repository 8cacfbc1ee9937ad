// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code of the product, as text
import type { ScenarioName } from './planted-scenarios.ts'

/** One exact replacement in one file: text that is not there exactly once fails the test, not the check. */
export type Edit = { readonly file: string; readonly from: string; readonly to: string }

export type PlantedBug = {
  readonly name: string
  readonly edits: readonly Edit[]
  /** In which of the scenarios it has to be caught. */
  readonly scenario: ScenarioName
  /** The promise it breaks. */
  readonly breaks: RegExp
  /** Walls of the database that the bug goes with, and how to put them up again. */
  readonly walls?: { readonly down: string; readonly up: string }
}

const CLAIM = 'packages/db/src/jobs/claim-run.ts'
const FINISH = 'packages/db/src/jobs/finish-run.ts'
const ENTER_FINISH = `  return enterWork(app, key.team, 'mutation', async (scope) => {
    const run = await lockMine(scope, key.run, attempt)`
const ASYNC_FINISH: Edit = {
  file: FINISH,
  from: 'export function finishRun(',
  to: 'export async function finishRun(',
}
const POST = `    if (status === 'done' && run.report !== null) await post(scope, key.run, run.report)\n`
const STORE_RESULT = `    if (outcome.result !== undefined)
      await tx
        .insert(runResults)
        .values({ ...of, result: outcome.result, resultHash: sha256(outcome.result) })\n`
const PAUSE = '  await new Promise((resolve) => setTimeout(resolve, 1200))\n'

/**
 * Leases and pauses of seconds instead of minutes, both jobs of a team at once, so that a repeated job is not kept
 * waiting by the first, and an engine slow enough that a run outlasts its lease on any machine. The copy without a bug
 * has the same.
 */
export const HASTE: readonly Edit[] = [
  { file: 'packages/db/src/jobs/run-times.ts', from: 'LEASE_SECONDS = 15', to: 'LEASE_SECONDS = 4' },
  { file: 'packages/db/src/jobs/settle-delivery.ts', from: '[10, 60, ', to: '[1, 1, ' },
  { file: 'apps/worker/src/handlers/hold-run.ts', from: 'RENEW_MS = 5000', to: 'RENEW_MS = 1000' },
  {
    file: 'apps/worker/src/compute/compute-run.ts',
    from: 'done = advanceRun(state, step)\n',
    to: 'done = advanceRun(state, step)\n    Atomics.wait(stop, 0, 0, 25)\n',
  },
  {
    file: 'packages/db/src/jobs/job-contracts.ts',
    from: 'others waiting. */\n    atOncePerTeam: 1,',
    to: 'others waiting. */\n    atOncePerTeam: 2,',
  },
  {
    file: 'packages/db/src/jobs/job-contracts.ts',
    from: 'atOnce: 2,\n    atOncePerTeam: 1,\n  },\n} as const',
    to: 'atOnce: 2,\n    atOncePerTeam: 2,\n  },\n} as const',
  },
]

/** Ways in which such a product gets it wrong, each of which the checker has to see. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'a claim does not look at the lease',
    edits: [
      {
        file: CLAIM,
        from: `    if (row.status === 'running' && row.leaseMs > 0) return { state: 'held', forMs: row.leaseMs }\n`,
        to: '',
      },
    ],
    scenario: 'repeated job',
    breaks: /nobody takes a run that is held/,
  },
  {
    name: 'a claim does not lock the row',
    edits: [
      {
        file: CLAIM,
        from: `    .for('update')\n  if (row === undefined`,
        to: `${PAUSE}  if (row === undefined`,
      },
    ],
    scenario: 'repeated job',
    breaks: /nobody takes a run that is held/,
  },
  {
    name: 'a try is counted when it fails',
    edits: [
      { file: CLAIM, from: '      tries: sql`${runs.tries} + 1`,\n', to: '' },
      {
        file: 'packages/db/src/jobs/fail-run.ts',
        from: `.set({ status: 'queued', leaseUntil: null })`,
        to: `.set({ status: 'queued', leaseUntil: null, tries: run.tries + 1 })`,
      },
    ],
    scenario: 'repeated job',
    breaks: /a try is counted when it is begun/,
  },
  {
    name: 'a lease runs by the clock of its worker, which is an hour behind',
    edits: [
      {
        file: CLAIM,
        from: 'leaseUntil: sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`',
        to: 'leaseUntil: new Date(Date.now() - 3_600_000 + LEASE_SECONDS * 1000)',
      },
    ],
    scenario: 'repeated job',
    breaks: /a lease runs by the database's clock/,
  },
  {
    name: 'a heartbeat does not renew the lease',
    edits: [
      {
        file: 'packages/db/src/jobs/renew-run.ts',
        from: 'leaseUntil: sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`',
        to: 'leaseUntil: sql`lease_until`',
      },
    ],
    scenario: 'long run',
    breaks: /nobody loses a run without a fault|renews its lease in time/,
  },
  {
    name: 'a result is stored before the transaction that ends its run',
    edits: [
      ASYNC_FINISH,
      {
        file: FINISH,
        from: ENTER_FINISH,
        to: `  const { result } = outcome
  if (result !== undefined)
    await enterWork(app, key.team, 'mutation', (own) =>
      own[work].tx
        .insert(runResults)
        .values({ teamId: key.team, runId: key.run, result, resultHash: sha256(result) }),
    )
${ENTER_FINISH}`,
      },
      { file: FINISH, from: STORE_RESULT, to: '' },
    ],
    scenario: 'repeated job',
    breaks: /run_results are stored with the end of their run/,
  },
  {
    name: 'no attempt fences what a worker writes',
    edits: [
      {
        file: 'packages/db/src/jobs/renew-run.ts',
        from: ', eq(runs.attempt, attempt), ',
        to: ', ',
      },
      { file: 'packages/db/src/jobs/lock-mine.ts', from: ', eq(runs.attempt, attempt), ', to: ', ' },
    ],
    scenario: 'frozen worker',
    breaks: /only the holder of a run writes to it/,
  },
  {
    name: 'messages are written before the outcome they tell of',
    edits: [
      ASYNC_FINISH,
      {
        file: FINISH,
        from: ENTER_FINISH,
        to: `  await enterWork(app, key.team, 'mutation', async (own) => {
    const early = await lockMine(own, key.run, attempt)
    if (early?.report && outcome.status === 'done') await post(own, key.run, early.report)
  })
${ENTER_FINISH}`,
      },
      { file: FINISH, from: POST, to: '' },
    ],
    scenario: 'sent report',
    breaks: /deliveries are stored with the end of their run/,
  },
  {
    name: 'a message that was sent is sent again',
    edits: [
      {
        file: 'packages/db/src/jobs/claim-delivery.ts',
        from: `, eq(deliveries.status, 'waiting'))`,
        to: ')',
      },
    ],
    scenario: 'sent report',
    breaks: /a message arrives once without faults/,
  },
  {
    name: 'each try of a message has an id of its own',
    edits: [
      {
        file: 'apps/worker/src/mail/report-mail.ts',
        from: '`<${delivery.id}@',
        to: '`<${crypto.randomUUID()}@',
      },
    ],
    scenario: 'sent report',
    breaks: /a mail carries the id of its message/,
  },
  {
    name: 'a run that is cancelled at the last moment becomes done',
    edits: [
      {
        file: FINISH,
        from: `run.cancelRequestedAt === null ? outcome.status : 'cancelled'`,
        to: 'outcome.status',
      },
    ],
    scenario: 'late cancel',
    breaks: /a cancelled run does not become done/,
  },
  {
    name: 'a job is handed to the queue after the transaction that took its request away',
    edits: [
      {
        file: 'packages/db/src/jobs/forward-requests.ts',
        from: 'await boss.send(queue, payload, { id, startAfter, priority, group: { id: payload.team }, db })',
        to: 'setTimeout(() => void boss.send(queue, payload, { id, startAfter, group: { id: payload.team } }), 1500)',
      },
    ],
    scenario: 'killed workers',
    breaks: /an accepted run ends: queued/,
  },
  {
    name: 'a slot has neither a lock nor a key',
    edits: [
      {
        file: 'packages/db/src/jobs/materialise-schedule.ts',
        from: `    .for('update', { skipLocked: true })\n`,
        to: '',
      },
      {
        file: 'packages/db/src/jobs/materialise-schedule.ts',
        from: '    const done = await listDone(scope, scheduleId, nextAt)\n',
        to: `    const done = await listDone(scope, scheduleId, nextAt)\n  ${PAUSE}`,
      },
    ],
    scenario: 'due schedule',
    breaks: /a slot is dealt with once|a slot starts one run/,
    walls: {
      down: `drop index kilotoken.runs_slot;
        alter table kilotoken.schedule_slots drop constraint schedule_slots_team_id_schedule_id_slot_at_pk`,
      up: `create unique index runs_slot on kilotoken.runs (team_id, schedule_id, slot_at);
        alter table kilotoken.schedule_slots
          add constraint schedule_slots_team_id_schedule_id_slot_at_pk primary key (team_id, schedule_id, slot_at)`,
    },
  },
]
