import { eq } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { samplePlans } from '../../schema/sample-plans.ts'
import type { VisitorScope } from '../../scope/scope.ts'

export type SamplePlan = {
  key: string
  /** The plan's text as written, byte for byte: comments and number forms included. */
  document: string
  schemaVersion: string
  engineVersion: string
}

/**
 * The sample plan of that key. The same for every team; whoever can reach the instance may read it.
 *
 * @throws DomainError NOT_FOUND
 */
export async function getSamplePlan(from: Database | VisitorScope, key: string): Promise<SamplePlan> {
  const [plan] = await readOnly(from, (tx) =>
    tx
      .select({
        key: samplePlans.key,
        document: samplePlans.document,
        schemaVersion: samplePlans.schemaVersion,
        engineVersion: samplePlans.engineVersion,
      })
      .from(samplePlans)
      .where(eq(samplePlans.key, key)),
  )
  if (plan === undefined) throw new DomainError('NOT_FOUND', { kind: 'sample-plan', key })
  return plan
}
