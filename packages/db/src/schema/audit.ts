import { bigint, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'
import { kilotokenSchema } from './kilotoken-schema.ts'
import { teams } from './teams.ts'

/**
 * Who did what in a team, one row a change, never altered: a trigger refuses it to every role.
 *
 * `hash` covers the row and the hash of the one before, so a row that was changed, taken out or put in shows.
 * Names are kept as they were.
 */
export const auditEntries = kilotokenSchema.table(
  'audit_entries',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** Null: somebody without an account, whom `actorName` says (`NAMELESS_ACTORS`). */
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    subjectId: text('subject_id'),
    subjectName: text('subject_name'),
    details: jsonb('details').$type<Readonly<Record<string, string | number | null>>>().notNull(),
    previousHash: bytes('previous_hash').notNull(),
    hash: bytes('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.sequence] })],
)

/** The newest entry of each team's log: the row that is locked while one is added, and what shows a log cut short. */
export const auditHeads = kilotokenSchema.table('audit_heads', {
  teamId: uuid('team_id')
    .primaryKey()
    .references(() => teams.id),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  hash: bytes('hash').notNull(),
})
