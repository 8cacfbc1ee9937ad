import { text } from 'drizzle-orm/pg-core'
import { kilotokenSchema } from './kilotoken-schema.ts'

/** The plans a new instance can show before anybody has written one. `document` is the text as written, byte for byte. */
export const samplePlans = kilotokenSchema.table('sample_plans', {
  key: text('key').primaryKey(),
  document: text('document').notNull(),
  schemaVersion: text('schema_version').notNull(),
  engineVersion: text('engine_version').notNull(),
  seededHash: text('seeded_hash').notNull(),
})
