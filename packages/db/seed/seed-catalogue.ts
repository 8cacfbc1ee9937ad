import { inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../src/connection/database.ts'
import {
  type CatalogueTable,
  catalogueAccelerators,
  catalogueModels,
  catalogueNodes,
} from '../src/schema/catalogue.ts'
import { contentHash } from './content-hash.ts'
import { seedDifference } from './seed-difference.ts'

export type CatalogueSeed = {
  version: string
  accelerators: readonly { key: string }[]
  nodes: readonly { key: string }[]
  models: readonly { key: string }[]
}

/** Makes the stored catalogue equal to the release's: writes only what differs, and removes what the release dropped. */
export async function seedCatalogue(
  tx: Transaction,
  { version, accelerators, nodes, models }: CatalogueSeed,
): Promise<void> {
  await seedTable(tx, catalogueAccelerators, rowsOf(accelerators, version))
  await seedTable(tx, catalogueNodes, rowsOf(nodes, version))
  await seedTable(tx, catalogueModels, rowsOf(models, version))
}

function rowsOf(documents: readonly { key: string }[], catalogueVersion: string) {
  return documents.map((document) => ({
    key: document.key,
    document,
    catalogueVersion,
    seededHash: contentHash([catalogueVersion, document]),
  }))
}

async function seedTable(
  tx: Transaction,
  table: CatalogueTable,
  rows: ReturnType<typeof rowsOf>,
): Promise<void> {
  const { changed, gone } = await seedDifference(tx, table, rows)
  if (gone.length > 0) await tx.delete(table).where(inArray(table.key, gone))
  if (changed.length === 0) return
  await tx
    .insert(table)
    .values(changed)
    .onConflictDoUpdate({
      target: table.key,
      set: {
        document: sql`excluded.document`,
        catalogueVersion: sql`excluded.catalogue_version`,
        seededHash: sql`excluded.seeded_hash`,
      },
    })
}
