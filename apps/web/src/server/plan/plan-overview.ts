import { getPlan, listPlanVersions, type PlanVersion, type StoredPlan, type TeamScope } from '@kilotoken/db'

/** What others saved after the last version that the caller saved. */
export type ChangedSince = { version: number; versions: number; by: string; at: Date }

export type PlanOverview = Omit<StoredPlan, 'newest' | 'draft'> & {
  newest: Omit<PlanVersion, 'document' | 'planId'>
  draft: { baseVersion: number; savedAt: Date } | null
  changedSinceMine: ChangedSince | null
}

/**
 * A plan as its pages frame it, without its text.
 *
 * @throws DomainError NOT_FOUND
 */
export async function planOverview(scope: TeamScope, planId: string): Promise<PlanOverview> {
  const { id, name, archivedAt, newest, draft } = await getPlan(scope, { planId })
  const { document: _document, planId: _planId, ...version } = newest
  return {
    id,
    name,
    archivedAt,
    newest: version,
    draft: draft && { baseVersion: draft.baseVersion, savedAt: draft.savedAt },
    changedSinceMine: changedSince(await listPlanVersions(scope, { planId })),
  }
}

type Saved = Pick<PlanVersion, 'version' | 'createdByName' | 'createdAt'> & { isMine: boolean }

/** Newest first. Nothing for somebody who never saved the plan, or saved it last. */
export function changedSince(versions: readonly Saved[]): ChangedSince | null {
  const [newest] = versions
  const mine = versions.find(({ isMine }) => isMine)
  if (newest === undefined || mine === undefined || newest.version === mine.version) return null
  return {
    version: mine.version,
    versions: newest.version - mine.version,
    by: newest.createdByName,
    at: newest.createdAt,
  }
}
