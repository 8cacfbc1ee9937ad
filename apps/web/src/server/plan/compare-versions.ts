import { type Catalogue, compareTotals, diffPlans, readPlan } from '@kilotoken/cost-core'
import { getPlanVersion, type TeamScope } from '@kilotoken/db'
import { placeFinder } from './place-finder.ts'
import { planTotals } from './plan-totals.ts'

/** Changes that are sent; `count` says how many there are. */
const MOST_CHANGES = 500

export type ComparedVersions = { plan: string; from: number; to: number }

/**
 * What differs between two versions as written, and what that does to the totals.
 *
 * A version that this release cannot read has no totals; its text is still compared.
 *
 * @throws DomainError NOT_FOUND
 */
export async function compareVersions(
  scope: TeamScope,
  catalogue: Catalogue,
  { plan, from, to }: ComparedVersions,
) {
  const before = await getPlanVersion(scope, { planId: plan, version: from })
  const after = await getPlanVersion(scope, { planId: plan, version: to })
  const totalsOf = (text: string) => {
    const read = readPlan(text)
    return 'problems' in read ? [] : planTotals(read.plan, catalogue)
  }
  const placeOf = placeFinder(before.document, after.document)
  const changes = diffPlans(before.document, after.document)
  return {
    isSameText: before.document === after.document,
    count: changes.length,
    changes: changes.slice(0, MOST_CHANGES).map((change) => ({ ...change, place: placeOf(change.path) })),
    totals: compareTotals(totalsOf(before.document), totalsOf(after.document)),
  }
}
