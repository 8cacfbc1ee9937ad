import { sql } from 'drizzle-orm'
import { DomainError } from '../errors/domain-error.ts'
import { type WorkScope, work } from '../scope/scope.ts'

/**
 * Refuses one more of a kind of which a team may have so many.
 *
 * Counts under a lock of the team's that holds until the transaction ends, so that several at the same time cannot pass
 * the limit together.
 *
 * @throws DomainError LIMIT_REACHED
 */
export async function refuseOverLimit(
  { [work]: { tx }, teamId }: WorkScope,
  kind: string,
  maximum: number,
  count: () => Promise<readonly { readonly count: number }[]>,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${teamId}`}, 0))`)
  const [row] = await count()
  if ((row?.count ?? 0) >= maximum) throw new DomainError('LIMIT_REACHED', { kind, maximum })
}
