import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { kilotokenSchema } from './kilotoken-schema.ts'
import { moment } from './moment.ts'
import { plans } from './plans.ts'
import { users } from './users.ts'

/** Leave the slot out, or let its run wait behind the other. */
export type Overlap = 'skip' | 'queue'

/** "Run this simulation" or "make this report", again and again, of the newest version of a plan. */
export const schedules = kilotokenSchema.table(
  'schedules',
  {
    teamId: uuid('team_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    name: text('name').notNull(),
    kind: text('kind').$type<'simulation' | 'report'>().notNull(),
    planId: uuid('plan_id').notNull(),
    scenario: text('scenario'),
    trials: integer('trials').notNull(),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    report: jsonb('report'),
    recurrence: jsonb('recurrence').notNull(),
    zone: text('zone').notNull(),
    misfire: text('misfire').$type<'skip' | 'run_once'>().notNull(),
    /** What becomes of a slot that comes while the run of an earlier one is not over. */
    overlap: text('overlap').$type<Overlap>().notNull().default('skip'),
    /** In whose name it runs: with that person's role at that moment. */
    ownerId: uuid('owner_id').references(() => users.id, { onDelete: 'set null' }),
    ownerName: text('owner_name').notNull(),
    pausedAt: moment('paused_at'),
    pauseReason: text('pause_reason').$type<'person' | 'failures' | 'owner'>(),
    /** In a row, and back to 0 with the first that ends well. */
    failures: integer('failures').notNull().default(0),
    /** Edits count it up: the second of two people to save is told. */
    revision: integer('revision').notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdByName: text('created_by_name').notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    updatedByName: text('updated_by_name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.id] }),
    foreignKey({
      columns: [table.teamId, table.planId],
      foreignColumns: [plans.teamId, plans.id],
      name: 'schedules_plan',
    }).onDelete('cascade'),
    index().on(table.teamId, table.planId),
    index().on(table.ownerId),
    check('schedules_overlap', sql`${table.overlap} in ('skip', 'queue')`),
    check('schedules_pause', sql`(${table.pausedAt} is null) = (${table.pauseReason} is null)`),
  ],
)

/**
 * When each schedule is due next; null while it is paused. The one table of schedules the system role sees, to find out
 * which team to work for; what is due is then worked out inside that team.
 */
export const scheduleClocks = kilotokenSchema.table(
  'schedule_clocks',
  {
    teamId: uuid('team_id').notNull(),
    scheduleId: uuid('schedule_id').notNull(),
    nextAt: moment('next_at'),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.scheduleId] }),
    foreignKey({
      columns: [table.teamId, table.scheduleId],
      foreignColumns: [schedules.teamId, schedules.id],
      name: 'schedule_clocks_schedule',
    }).onDelete('cascade'),
    index().on(table.nextAt),
  ],
)

/** Each time a schedule was due, once: that it ran, or why it did not. */
export const scheduleSlots = kilotokenSchema.table(
  'schedule_slots',
  {
    teamId: uuid('team_id').notNull(),
    scheduleId: uuid('schedule_id').notNull(),
    slotAt: moment('slot_at').notNull(),
    outcome: text('outcome').$type<'run' | 'skipped' | 'refused'>().notNull(),
    runId: uuid('run_id'),
    /** Of a skipped one: how many older slots this row stands for as well. */
    olderSkipped: integer('older_skipped').notNull().default(0),
    /** Why it was refused: a code and facts for the sentence. */
    failure: jsonb('failure'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.scheduleId, table.slotAt] }),
    foreignKey({
      columns: [table.teamId, table.scheduleId],
      foreignColumns: [schedules.teamId, schedules.id],
      name: 'schedule_slots_schedule',
    }).onDelete('cascade'),
  ],
)
