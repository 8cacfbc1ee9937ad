import type { Transaction } from '../src/connection/database.ts'
import type { CatalogueTable } from '../src/schema/catalogue.ts'
import type { samplePlans } from '../src/schema/sample-plans.ts'

type SeededTable = CatalogueTable | typeof samplePlans
type SeedRow = { key: string; seededHash: string }

/** What a seeded table lacks: rows that are new or differ, and keys that this release no longer has. */
export async function seedDifference<Row extends SeedRow>(
  tx: Transaction,
  table: SeededTable,
  rows: readonly Row[],
): Promise<{ changed: Row[]; gone: string[] }> {
  const present = await tx
    .select({ key: table.key, seededHash: table.seededHash })
    .from(table as typeof samplePlans)
  const hashes = new Map(present.map((row) => [row.key, row.seededHash]))
  const wanted = new Set(rows.map((row) => row.key))
  return {
    changed: rows.filter((row) => hashes.get(row.key) !== row.seededHash),
    gone: [...hashes.keys()].filter((key) => !wanted.has(key)),
  }
}
