import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import type { AuditFilter } from '../../queries/audit/audit-filter.ts'
import { listAudit } from '../../queries/audit/list-audit.ts'
import { isAtLeast } from '../../scope/role.ts'
import type { TeamScope } from '../../scope/scope.ts'

/**
 * Records that a part of the log leaves the house, and returns the sequence below which it does: the record itself,
 * and whatever comes later, is not in it.
 *
 * @throws DomainError FORBIDDEN for whoever may not read the log
 */
export async function exportAudit(scope: TeamScope, filter: AuditFilter): Promise<{ before: number }> {
  if (!isAtLeast(scope.role, 'admin')) throw new DomainError('FORBIDDEN', { needed: 'admin' })
  const { entries } = await listAudit(scope, { limit: 1 })
  const details = Object.entries(filter).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value instanceof Date ? value.toISOString() : value] as const],
  )
  await recordAudit(scope, { action: 'audit.exported', details: Object.fromEntries(details) })
  return { before: (entries[0]?.sequence ?? 0) + 1 }
}
