import { type Accelerator, acceleratorSchema } from '@kilotoken/catalogue'
import { asc } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { catalogueAccelerators } from '../../schema/catalogue.ts'
import { parseStored } from '../parse-stored.ts'

/**
 * Every accelerator of the instance's catalogue, by key. Not paged: the catalogue is of this release and short.
 *
 * @throws InvariantError when a stored document no longer fits the catalogue's schema
 */
export async function listAccelerators(database: Database): Promise<Accelerator[]> {
  const rows = await readOnly(database, (tx) =>
    tx.select().from(catalogueAccelerators).orderBy(asc(catalogueAccelerators.key)),
  )
  return rows.map((row) => parseStored(acceleratorSchema, row))
}
