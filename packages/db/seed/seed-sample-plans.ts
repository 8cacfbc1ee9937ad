import { inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../src/connection/database.ts'
import { samplePlans } from '../src/schema/sample-plans.ts'
import { contentHash } from './content-hash.ts'
import { seedDifference } from './seed-difference.ts'

export type SamplePlanSeed = { key: string; document: string; schemaVersion: string; engineVersion: string }

/** Makes the stored samples equal to the release's: writes only what differs, and removes what the release dropped. */
export async function seedSamplePlans(tx: Transaction, samples: readonly SamplePlanSeed[]): Promise<void> {
  const rows = samples.map((sample) => ({ ...sample, seededHash: contentHash(sample) }))
  const { changed, gone } = await seedDifference(tx, samplePlans, rows)
  if (gone.length > 0) await tx.delete(samplePlans).where(inArray(samplePlans.key, gone))
  if (changed.length === 0) return
  await tx
    .insert(samplePlans)
    .values(changed)
    .onConflictDoUpdate({
      target: samplePlans.key,
      set: {
        document: sql`excluded.document`,
        schemaVersion: sql`excluded.schema_version`,
        engineVersion: sql`excluded.engine_version`,
        seededHash: sql`excluded.seeded_hash`,
      },
    })
}
