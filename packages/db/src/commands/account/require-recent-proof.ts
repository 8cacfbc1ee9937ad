import { DomainError } from '../../errors/domain-error.ts'
import type { UserScope } from '../../scope/scope.ts'

const PROOF_MINUTES = 10

/**
 * For what a browser that was left alone must not be enough for: the caller proved who they are in the last ten minutes.
 *
 * @throws DomainError PROOF_TOO_OLD
 */
export function requireRecentProof({ provenAt }: Pick<UserScope, 'provenAt'>): void {
  if (Date.now() - provenAt.getTime() > PROOF_MINUTES * 60_000) throw new DomainError('PROOF_TOO_OLD')
}
