import { jsonb, text } from 'drizzle-orm/pg-core'
import { kilotokenSchema } from './kilotoken-schema.ts'

const catalogueColumns = () => ({
  key: text('key').primaryKey(),
  document: jsonb('document').notNull(),
  catalogueVersion: text('catalogue_version').notNull(),
  seededHash: text('seeded_hash').notNull(),
})

/** Accelerators as this release knows them. Belongs to the instance, the same for every team. */
export const catalogueAccelerators = kilotokenSchema.table('catalogue_accelerators', catalogueColumns())

/** Server types as this release knows them, each naming an accelerator. Belongs to the instance, the same for every team. */
export const catalogueNodes = kilotokenSchema.table('catalogue_nodes', catalogueColumns())

/** Model shapes as this release knows them. Belongs to the instance, the same for every team. */
export const catalogueModels = kilotokenSchema.table('catalogue_models', catalogueColumns())

export type CatalogueTable = typeof catalogueAccelerators | typeof catalogueNodes | typeof catalogueModels
