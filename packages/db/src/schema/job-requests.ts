import { jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { kilotokenSchema } from './kilotoken-schema.ts'
import { moment } from './moment.ts'

/**
 * What is to be handed to the queue, written in the transaction that wants it done. A worker moves it on within moments.
 *
 * Whoever writes here cannot read it: ids of other teams stay theirs.
 */
export const jobRequests = kilotokenSchema.table('job_requests', {
  id: uuid('id').primaryKey().defaultRandom(),
  queue: text('queue').notNull(),
  payload: jsonb('payload').notNull(),
  startAfter: moment('start_after').notNull().defaultNow(),
  createdAt: moment('created_at').notNull().defaultNow(),
})
