import { eq } from 'drizzle-orm'
import { identities, users } from '../../schema/users.ts'
import { type UserScope, work } from '../../scope/scope.ts'

export type Account = {
  id: string
  name: string
  /** As its owner wrote it. */
  email: string
  hasPassword: boolean
  /** Issuers of the provider accounts it is linked with. */
  linkedIssuers: string[]
}

/** The caller's own account. */
export async function getAccount(scope: UserScope): Promise<Account> {
  const { tx } = scope[work]
  const [user] = await tx
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, scope.user.id))
  const linked = await tx
    .select({ issuer: identities.issuer })
    .from(identities)
    .where(eq(identities.userId, scope.user.id))
  return {
    ...scope.user,
    hasPassword: typeof user?.passwordHash === 'string',
    linkedIssuers: linked.map(({ issuer }) => issuer),
  }
}
