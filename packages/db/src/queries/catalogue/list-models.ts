import { type ModelShape, modelShapeSchema } from '@kilotoken/catalogue'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { catalogueModels } from '../../schema/catalogue.ts'
import { readEntries } from './read-entries.ts'

/**
 * Every model of the instance's catalogue, by key.
 *
 * @throws InvariantError when a stored document no longer fits the catalogue's schema
 */
export function listModels(database: Database): Promise<ModelShape[]> {
  return readOnly(database, (tx) => readEntries(tx, catalogueModels, modelShapeSchema))
}
