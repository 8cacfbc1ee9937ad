import type { PlanLabel } from '@kilotoken/cost-core'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'
import { kilotokenSchema } from './kilotoken-schema.ts'
import { moment } from './moment.ts'
import { teams } from './teams.ts'
import { users } from './users.ts'

/** A team's plans. The document itself is in the versions; `name` repeats that of the newest, for lists. */
export const plans = kilotokenSchema.table(
  'plans',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    id: uuid('id').notNull().defaultRandom(),
    name: jsonb('name').$type<PlanLabel>().notNull(),
    version: integer('version').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdByName: text('created_by_name').notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    updatedByName: text('updated_by_name').notNull(),
    archivedAt: moment('archived_at'),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.id] }),
    check('plans_version', sql`${table.version} >= 1`),
  ],
)

/**
 * Every saved state of a plan, for good: a version is written once and read ever after.
 *
 * `document` is the YAML text, byte for byte. The author's name is kept as it was: the person may leave the team.
 */
export const planVersions = kilotokenSchema.table(
  'plan_versions',
  {
    teamId: uuid('team_id').notNull(),
    planId: uuid('plan_id').notNull(),
    version: integer('version').notNull(),
    document: text('document').notNull(),
    documentHash: bytes('document_hash').notNull(),
    note: text('note').notNull(),
    /** The version this one brought back; null when it was edited. */
    restoredFrom: integer('restored_from'),
    engineVersion: text('engine_version').notNull(),
    catalogueVersion: text('catalogue_version').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdByName: text('created_by_name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.planId, table.version] }),
    foreignKey({
      columns: [table.teamId, table.planId],
      foreignColumns: [plans.teamId, plans.id],
      name: 'plan_versions_plan',
    }).onDelete('cascade'),
    index().on(table.createdBy),
    check('plan_versions_size', sql`octet_length(${table.document}) <= 1000000`),
  ],
)

/** What one person has typed and not yet saved as a version. May be a text that does not read as a plan. */
export const planDrafts = kilotokenSchema.table(
  'plan_drafts',
  {
    teamId: uuid('team_id').notNull(),
    planId: uuid('plan_id').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The version the person started from: what they have not seen since shows as a conflict. */
    baseVersion: integer('base_version').notNull(),
    document: text('document').notNull(),
    savedAt: moment('saved_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.planId, table.userId] }),
    foreignKey({
      columns: [table.teamId, table.planId],
      foreignColumns: [plans.teamId, plans.id],
      name: 'plan_drafts_plan',
    }).onDelete('cascade'),
    index().on(table.userId),
    check('plan_drafts_size', sql`octet_length(${table.document}) <= 1000000`),
  ],
)
