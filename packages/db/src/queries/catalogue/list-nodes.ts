import { type NodeType, nodeSchema } from '@kilotoken/catalogue'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { catalogueNodes } from '../../schema/catalogue.ts'
import type { VisitorScope } from '../../scope/scope.ts'
import { readEntries } from './read-entries.ts'

/**
 * Every server type of the instance's catalogue, by key.
 *
 * @throws InvariantError when a stored document no longer fits the catalogue's schema
 */
export function listNodes(from: Database | VisitorScope): Promise<NodeType[]> {
  return readOnly(from, (tx) => readEntries(tx, catalogueNodes, nodeSchema))
}
