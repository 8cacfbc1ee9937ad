import { eq } from 'drizzle-orm'
import { findInvitation } from '../../commands/team/find-invitation.ts'
import type { Database } from '../../connection/database.ts'
import { users } from '../../schema/users.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import type { Role } from '../../scope/role.ts'
import { type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'

export type InvitationForGuest = {
  teamName: string
  role: Role
  /** The address it is for, as the inviter wrote it. */
  email: string
  invitedByName: string
  expiresAt: Date
  /** Whether somebody with that address has an account: they sign in, nobody else can take the invitation. */
  hasAccount: boolean
}

/** What whoever holds the link may know of the invitation. Uses nothing up. @throws DomainError LINK_INVALID */
export function getInvitation(
  database: Database,
  { secret }: { secret: string },
): Promise<InvitationForGuest> {
  return enterVisitor(database, 'query', async (scope) => {
    const { teamId, teamName, role, email, emailTyped, invitedBy, expiresAt } = await findInvitation(
      scope,
      secret,
    )
    await setLocal(scope[work].tx, { secret_hash: '', email })
    const hasAccount = (await findName(scope, eq(users.email, email))) !== undefined
    // Opens the names of the team to this transaction, which reads the inviter's.
    await setLocal(scope[work].tx, { email: '', team_id: teamId })
    const invitedByName = (await findName(scope, eq(users.id, invitedBy))) ?? ''
    return { teamName, role, email: emailTyped, invitedByName, expiresAt, hasAccount }
  })
}

async function findName(
  { [work]: { tx } }: VisitorScope,
  who: ReturnType<typeof eq>,
): Promise<string | undefined> {
  const [user] = await tx.select({ name: users.name }).from(users).where(who)
  return user?.name
}
