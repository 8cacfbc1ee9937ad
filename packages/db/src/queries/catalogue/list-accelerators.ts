import { type Accelerator, acceleratorSchema } from '@kilotoken/catalogue'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { catalogueAccelerators } from '../../schema/catalogue.ts'
import type { VisitorScope } from '../../scope/scope.ts'
import { readEntries } from './read-entries.ts'

/**
 * Every accelerator of the instance's catalogue, by key.
 *
 * @throws InvariantError when a stored document no longer fits the catalogue's schema
 */
export function listAccelerators(from: Database | VisitorScope): Promise<Accelerator[]> {
  return readOnly(from, (tx) => readEntries(tx, catalogueAccelerators, acceleratorSchema))
}
