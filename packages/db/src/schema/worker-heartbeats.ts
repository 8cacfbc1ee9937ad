import { text, timestamp } from 'drizzle-orm/pg-core'
import { kilotokenSchema } from './kilotoken-schema.ts'

/**
 * One row a worker process. Both times are the database's: two machines need not agree on the hour.
 *
 * No index on `beat_at`: a handful of rows, each rewritten every two seconds, which an index would make dearer.
 */
export const workerHeartbeats = kilotokenSchema.table('worker_heartbeats', {
  workerId: text('worker_id').primaryKey(),
  version: text('version').notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull().defaultNow(),
  beatAt: timestamp('beat_at', { withTimezone: true }).notNull().defaultNow(),
})
