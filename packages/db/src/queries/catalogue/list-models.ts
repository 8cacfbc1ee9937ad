import { type ModelShape, modelShapeSchema } from '@kilotoken/catalogue'
import { asc } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { catalogueModels } from '../../schema/catalogue.ts'
import { parseStored } from '../parse-stored.ts'

/**
 * Every model of the instance's catalogue, by key. Not paged: the catalogue is of this release and short.
 *
 * @throws InvariantError when a stored document no longer fits the catalogue's schema
 */
export async function listModels(database: Database): Promise<ModelShape[]> {
  const rows = await readOnly(database, (tx) =>
    tx.select().from(catalogueModels).orderBy(asc(catalogueModels.key)),
  )
  return rows.map((row) => parseStored(modelShapeSchema, row))
}
