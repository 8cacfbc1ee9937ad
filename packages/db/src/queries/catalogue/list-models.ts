import { type ModelShape, modelShapeSchema } from '@kilotoken/catalogue'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { catalogueModels } from '../../schema/catalogue.ts'
import type { VisitorScope } from '../../scope/scope.ts'
import { readEntries } from './read-entries.ts'

/**
 * Every model of the instance's catalogue, by key.
 *
 * @throws InvariantError when a stored document no longer fits the catalogue's schema
 */
export function listModels(from: Database | VisitorScope): Promise<ModelShape[]> {
  return readOnly(from, (tx) => readEntries(tx, catalogueModels, modelShapeSchema))
}
