import { DomainError } from '../errors/domain-error.ts'
import type { WorkScope } from '../scope/scope.ts'
import { lockKind } from './lock-kind.ts'

/**
 * Refuses one more of a kind of which a team may have so many.
 *
 * Counts under `lockKind`, so that several at the same time cannot pass the limit together.
 *
 * @throws DomainError LIMIT_REACHED
 */
export async function refuseOverLimit(
  scope: WorkScope,
  kind: string,
  maximum: number,
  count: () => Promise<readonly { readonly count: number }[]>,
): Promise<void> {
  await lockKind(scope, kind)
  const [row] = await count()
  if ((row?.count ?? 0) >= maximum) throw new DomainError('LIMIT_REACHED', { kind, maximum })
}
