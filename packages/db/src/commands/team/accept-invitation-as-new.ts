import type { Database } from '../../connection/database.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { hashPassword } from '../../secrets/hash-password.ts'
import { createAccount } from '../account/create-account.ts'
import { type SessionOrigin, startSession } from '../account/start-session.ts'
import { findInvitation } from './find-invitation.ts'
import { holdInvitation, joinByInvitation } from './join-by-invitation.ts'

export type NewMember = SessionOrigin & { secret: string; name: string; password: string }

/**
 * Makes the account of whoever was invited, their place in the team and their first session: all of it, or nothing.
 * The address is the invitation's. Returns the secret of the session.
 *
 * @throws DomainError LINK_INVALID, EMAIL_TAKEN, PASSWORD_REFUSED, BUSY
 */
export async function acceptInvitationAsNew(
  database: Database,
  { secret, name, password, ...origin }: NewMember,
): Promise<{ teamId: string; sessionSecret: string }> {
  // Before the password is hashed: a visitor without a link must not make the server work.
  const { emailTyped } = await enterVisitor(database, 'query', (scope) => findInvitation(scope, secret))
  const passwordHash = await hashPassword(password, [name, emailTyped])
  return enterVisitor(database, 'mutation', async (scope) => {
    const invitation = await holdInvitation(scope, secret)
    const user = await createAccount(scope, { email: invitation.emailTyped, name, passwordHash })
    await joinByInvitation(scope, user, invitation)
    const session = await startSession(scope, user, origin)
    return { teamId: invitation.teamId, sessionSecret: session.secret }
  })
}
