import { type NodeType, nodeSchema } from '@kilotoken/catalogue'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { catalogueNodes } from '../../schema/catalogue.ts'
import { readEntries } from './read-entries.ts'

/**
 * Every server type of the instance's catalogue, by key.
 *
 * @throws InvariantError when a stored document no longer fits the catalogue's schema
 */
export function listNodes(database: Database): Promise<NodeType[]> {
  return readOnly(database, (tx) => readEntries(tx, catalogueNodes, nodeSchema))
}
