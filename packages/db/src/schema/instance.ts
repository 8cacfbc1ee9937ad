import { sql } from 'drizzle-orm'
import { boolean, check, timestamp } from 'drizzle-orm/pg-core'
import { kilotokenSchema } from './kilotoken-schema.ts'

/** One row. `set_up_at` is when the first person appeared; from then on no set-up link works. */
export const instance = kilotokenSchema.table(
  'instance',
  {
    only: boolean('only').primaryKey().default(true),
    setUpAt: timestamp('set_up_at', { withTimezone: true }),
  },
  (table) => [check('instance_only', sql`${table.only}`)],
)
