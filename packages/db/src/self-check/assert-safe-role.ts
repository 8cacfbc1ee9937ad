import type { Database } from '../connection/database.ts'
import { readOnly } from '../connection/read-only.ts'
import { DomainError } from '../errors/domain-error.ts'
import { findUnprotectedTables } from './find-unprotected-tables.ts'
import { findUnsafePowers } from './find-unsafe-powers.ts'
import { findViewsWithOwnersRights } from './find-views-with-owners-rights.ts'

/**
 * Refuses to go on when row-level security could not protect teams from each other on this connection.
 *
 * Every process runs it before it serves anything. It finds a role that is above the policies (superuser, BYPASSRLS,
 * owner of tables, or able to become one), a table with a `team_id` that lacks forced row-level security or a policy,
 * and a view that reads with its owner's rights.
 *
 * @throws DomainError DATABASE_ROLE_UNSAFE with every finding in `params.findings`
 */
export async function assertSafeRole(database: Database): Promise<void> {
  const findings = await readOnly(database, async (tx) => [
    ...(await findUnsafePowers(tx)),
    ...(await findUnprotectedTables(tx)),
    ...(await findViewsWithOwnersRights(tx)),
  ])
  if (findings.length === 0) return
  throw new DomainError(
    'DATABASE_ROLE_UNSAFE',
    { findings },
    `Row-level security would not hold on this connection: ${findings.join('; ')}.`,
  )
}
