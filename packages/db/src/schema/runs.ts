import type { PlanLabel } from '@kilotoken/cost-core'
import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { KeptFormat } from '../jobs/report-wish.ts'
import { bytes } from './bytes.ts'
import { kilotokenSchema } from './kilotoken-schema.ts'
import { moment } from './moment.ts'
import { planVersions } from './plans.ts'
import { users } from './users.ts'

/**
 * Work that outlives the page: a simulation, or a report with its files. The row is the truth; the queue only delivers.
 *
 * Everything the outcome depends on is frozen at the start: plan version, scenario, trials, seed, engine, price book.
 * `attempt` fences: whoever claims the run counts it up, and only the holder of the current one may write. `tries` are
 * the claims that ended in nobody knows what. Times are the database's.
 */
export const runs = kilotokenSchema.table(
  'runs',
  {
    teamId: uuid('team_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    kind: text('kind').$type<'simulation' | 'report'>().notNull(),
    planId: uuid('plan_id').notNull(),
    planVersion: integer('plan_version').notNull(),
    planName: jsonb('plan_name').$type<PlanLabel>().notNull(),
    /** Null: the plan as it stands. */
    scenario: text('scenario'),
    /** What the version calls it; null also where it cannot be read. */
    scenarioName: jsonb('scenario_name').$type<PlanLabel>(),
    /** 0 for a report without a simulation. */
    trials: integer('trials').notNull(),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    /** What a report is to be; null for a simulation. */
    report: jsonb('report'),
    engineVersion: text('engine_version').notNull(),
    catalogueVersion: text('catalogue_version').notNull(),
    status: text('status').$type<'queued' | 'running' | 'done' | 'cancelled' | 'failed'>().notNull(),
    attempt: integer('attempt').notNull().default(0),
    tries: integer('tries').notNull().default(0),
    leaseUntil: moment('lease_until'),
    workerId: text('worker_id'),
    done: integer('done').notNull().default(0),
    snapshot: jsonb('snapshot'),
    /** The state of a simulation to go on from. */
    checkpoint: bytes('checkpoint'),
    cancelRequestedAt: moment('cancel_requested_at'),
    /** Kept, as the names of whoever asked are: it outlives the account. */
    cancelledByName: text('cancelled_by_name'),
    /** Why it failed: a code and facts for the sentence. */
    failure: jsonb('failure'),
    requestedBy: uuid('requested_by').references(() => users.id, { onDelete: 'set null' }),
    requestedByName: text('requested_by_name').notNull(),
    /** Made by the page for one wish, so that asking twice starts once; null where nobody pressed anything. */
    requestId: uuid('request_id'),
    scheduleId: uuid('schedule_id'),
    slotAt: moment('slot_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    /** Figures × trials × months a second, as the thread that computed it measured; null where there was too little to measure. */
    numbersPerSecond: doublePrecision('numbers_per_second'),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.id] }),
    foreignKey({
      columns: [table.teamId, table.planId, table.planVersion],
      foreignColumns: [planVersions.teamId, planVersions.planId, planVersions.version],
      name: 'runs_plan_version',
    }).onDelete('cascade'),
    // A schedule that is deleted leaves its runs; `(team_id, schedule_id)` cannot be set null together.
    index().on(table.teamId, table.scheduleId, table.createdAt),
    uniqueIndex('runs_request').on(table.teamId, table.requestId),
    uniqueIndex('runs_slot').on(table.teamId, table.scheduleId, table.slotAt),
    index().on(table.teamId, table.createdAt),
    index().on(table.teamId, table.planId),
    index().on(table.requestedBy),
    check('runs_trials', sql`${table.trials} between 0 and 2000000`),
    check('runs_seed', sql`${table.seed} between 0 and 4294967295`),
  ],
)

/** What a simulation came to: one a run, written once, with the status that says so. */
export const runResults = kilotokenSchema.table(
  'run_results',
  {
    teamId: uuid('team_id').notNull(),
    runId: uuid('run_id').notNull(),
    /** JSON as the engine wrote it, byte for byte: two computations of one run are compared by it. */
    result: text('result').notNull(),
    resultHash: bytes('result_hash').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.runId] }),
    foreignKey({
      columns: [table.teamId, table.runId],
      foreignColumns: [runs.teamId, runs.id],
      name: 'run_results_run',
    }).onDelete('cascade'),
  ],
)

/** The files of a report, one a format. */
export const runFiles = kilotokenSchema.table(
  'run_files',
  {
    teamId: uuid('team_id').notNull(),
    runId: uuid('run_id').notNull(),
    format: text('format').$type<KeptFormat>().notNull(),
    content: bytes('content').notNull(),
    contentHash: bytes('content_hash').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.runId, table.format] }),
    foreignKey({
      columns: [table.teamId, table.runId],
      foreignColumns: [runs.teamId, runs.id],
      name: 'run_files_run',
    }).onDelete('cascade'),
    check('run_files_size', sql`octet_length(${table.content}) <= 20000000`),
  ],
)

/**
 * The outbox: one row a message, written with the outcome it tells of. Sent at least once; its id is the message's id,
 * so that a second copy is recognised.
 */
export const deliveries = kilotokenSchema.table(
  'deliveries',
  {
    teamId: uuid('team_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    runId: uuid('run_id').notNull(),
    recipient: text('recipient').notNull(),
    status: text('status').$type<'waiting' | 'sent' | 'failed'>().notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: moment('created_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.id] }),
    uniqueIndex('deliveries_once').on(table.teamId, table.runId, table.recipient),
    foreignKey({
      columns: [table.teamId, table.runId],
      foreignColumns: [runs.teamId, runs.id],
      name: 'deliveries_run',
    }).onDelete('cascade'),
  ],
)
