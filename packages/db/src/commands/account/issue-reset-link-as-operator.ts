import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { canonicalEmail } from './canonical-email.ts'
import { findAccount } from './find-account.ts'
import { insertLink } from './insert-link.ts'
import { recordInTeams } from './record-in-teams.ts'

/**
 * Makes a link for a new password for the person with this address, for whoever runs the server; returns its secret.
 *
 * Every team of the person sees in its log that the operator did it.
 *
 * @throws DomainError EMAIL_REFUSED, NOT_FOUND
 */
export function issueResetLinkAsOperator(database: Database, typed: string): Promise<string> {
  const email = canonicalEmail(typed)
  return enterVisitor(database, 'mutation', async (scope) => {
    const { tx } = scope[work]
    const user = await findAccount(tx, email)
    if (user === undefined) throw new DomainError('NOT_FOUND', { kind: 'user', key: email })
    await setLocal(tx, { user_id: user.id, email: '' })
    const secret = await insertLink(scope, { kind: 'reset', userId: user.id })
    const record = { action: 'account.reset_link_issued', subject: { id: user.id, name: user.name } } as const
    await recordInTeams({ ...scope, user }, record, { id: null, name: 'operator' })
    return secret
  })
}
