import { exportPlan, type TeamScope } from '@kilotoken/db'
import type { VersionChoice } from './load-version.ts'
import { planFileName } from './plan-file-name.ts'

/**
 * A version as a file, recorded as having left.
 *
 * @throws DomainError NOT_FOUND
 */
export async function exportFile(scope: TeamScope, { plan, version }: VersionChoice) {
  const { document, name } = await exportPlan(scope, { planId: plan, version })
  return { document, fileName: planFileName(name, version) }
}
