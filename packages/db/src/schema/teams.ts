import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'
import { kilotokenSchema } from './kilotoken-schema.ts'
import { moment } from './moment.ts'
import { users } from './users.ts'

const ROLES = sql`('owner', 'admin', 'editor', 'viewer')`

/** Teams. A deleted one keeps its rows (its log is append-only) but nobody can enter it. */
export const teams = kilotokenSchema.table('teams', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by')
    .notNull()
    .references(() => users.id),
  deletedAt: moment('deleted_at'),
})

/** What the operator set for a team in place of what every team has. No row, or null: as every team. */
export const teamLimits = kilotokenSchema.table(
  'team_limits',
  {
    teamId: uuid('team_id')
      .primaryKey()
      .references(() => teams.id),
    /** Figures × trials × months of one run. */
    runNumbers: bigint('run_numbers', { mode: 'number' }),
    /** Runs that wait or compute at the same time. */
    openRuns: integer('open_runs'),
  },
  (table) => [
    check('team_limits_run_numbers', sql`${table.runNumbers} between 1 and 1000000000000000`),
    check('team_limits_open_runs', sql`${table.openRuns} between 1 and 10000`),
  ],
)

/** Who is in a team, and as what. */
export const memberships = kilotokenSchema.table(
  'memberships',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.userId] }),
    index().on(table.userId),
    check('memberships_role', sql`${table.role} in ${ROLES}`),
  ],
)

/** Invitations by link. Bound to an address; used once, by `accepted_at`; an open one an address and team at a time. */
export const invitations = kilotokenSchema.table(
  'invitations',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    id: uuid('id').notNull().defaultRandom(),
    secretHash: bytes('secret_hash').notNull().unique(),
    email: text('email').notNull(),
    emailTyped: text('email_typed').notNull(),
    role: text('role').notNull(),
    invitedBy: uuid('invited_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.id] }),
    uniqueIndex('invitations_open').on(table.teamId, table.email).where(sql`${table.acceptedAt} is null`),
    check('invitations_role', sql`${table.role} in ${ROLES}`),
    // An invitation ends with the membership of whoever gave it.
    foreignKey({
      columns: [table.teamId, table.invitedBy],
      foreignColumns: [memberships.teamId, memberships.userId],
      name: 'invitations_inviter',
    }).onDelete('cascade'),
  ],
)
