import { createHash } from 'node:crypto'
import { CATALOGUE_VERSION } from '@kilotoken/catalogue'
import { ENGINE_VERSION } from '@kilotoken/cost-core'
import { planVersions } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

export type NewVersion = {
  planId: string
  version: number
  document: string
  note: string
  restoredFrom?: number
}

/** Writes one version of a plan, for good. The caller holds the plan's row and moves its number on. */
export async function writeVersion(scope: TeamScope, written: NewVersion): Promise<void> {
  const { planId, version, document, note, restoredFrom } = written
  await scope[work].tx.insert(planVersions).values({
    teamId: scope.teamId,
    planId,
    version,
    document,
    documentHash: hashDocument(document),
    note,
    restoredFrom: restoredFrom ?? null,
    engineVersion: ENGINE_VERSION,
    catalogueVersion: CATALOGUE_VERSION,
    createdBy: scope.user.id,
    createdByName: scope.user.name,
  })
}

/** Two documents with the same hash are the same text. */
export function hashDocument(document: string): Buffer {
  return createHash('sha256').update(document).digest()
}
