import { asc } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '../../connection/database.ts'
import type { CatalogueTable, catalogueModels } from '../../schema/catalogue.ts'
import { parseStored } from '../parse-stored.ts'

/**
 * Every document of one catalogue table, by key. Not paged: the catalogue is of this release and short.
 *
 * @throws InvariantError when a stored document no longer fits the catalogue's schema
 */
export async function readEntries<T>(
  tx: Transaction,
  table: CatalogueTable,
  schema: z.ZodType<T>,
): Promise<T[]> {
  const rows = await tx
    .select({ key: table.key, document: table.document })
    .from(table as typeof catalogueModels)
    .orderBy(asc(table.key))
  return rows.map((row) => parseStored(schema, row))
}
