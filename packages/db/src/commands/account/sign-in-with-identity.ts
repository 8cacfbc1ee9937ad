import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { isSetUp } from '../../queries/account/is-set-up.ts'
import { invitations } from '../../schema/teams.ts'
import { identities, users } from '../../schema/users.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { type SignedInUser, type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { canonicalEmail } from './canonical-email.ts'
import { createAccount } from './create-account.ts'
import { recordInTeams } from './record-in-teams.ts'
import { type SessionOrigin, startSession } from './start-session.ts'

/** A person as a provider vouches for them. */
export type ProvidedIdentity = {
  issuer: string
  subject: string
  email: string
  isEmailVerified: boolean
  name: string
}

/** Why a person whom the provider knows has no way in. Each has words of its own. */
export type IdentityRefusal = 'EMAIL_UNVERIFIED' | 'NOT_LINKED' | 'NOT_INVITED'

/**
 * Signs in whoever the provider says it is: found by issuer and subject, never by address.
 *
 * The first time, an account is made if the address is verified, nobody has it, and it is invited or `mayCreate`. One
 * that exists is not linked by its address, which would hand it to whoever the provider gives that address to.
 *
 * @throws DomainError EMAIL_REFUSED
 */
export function signInWithIdentity(
  database: Database,
  { identity, mayCreate, ...origin }: SessionOrigin & { identity: ProvidedIdentity; mayCreate: boolean },
): Promise<{ secret: string } | { refused: IdentityRefusal }> {
  return enterVisitor(database, 'mutation', async (visitor) => {
    const found = (await findLinked(visitor, identity)) ?? (await addPerson(visitor, identity, mayCreate))
    if (typeof found === 'string') return { refused: found }
    const { secret, scope } = await startSession(visitor, found, origin)
    await recordInTeams(scope, { action: 'account.signed_in', details: { by: 'provider' } })
    return { secret }
  })
}

/** How the policies of the table spell a pair of issuer and subject. */
export function identityKey({ issuer, subject }: Pick<ProvidedIdentity, 'issuer' | 'subject'>): string {
  return `${issuer}\n${subject}`
}

async function findLinked(
  { [work]: { tx } }: VisitorScope,
  identity: ProvidedIdentity,
): Promise<SignedInUser | IdentityRefusal | undefined> {
  await setLocal(tx, { identity: identityKey(identity) })
  const [linked] = await tx
    .select({ userId: identities.userId })
    .from(identities)
    .where(and(eq(identities.issuer, identity.issuer), eq(identities.subject, identity.subject)))
  if (linked === undefined) return undefined
  await setLocal(tx, { user_id: linked.userId })
  const [user] = await tx
    .select({ id: users.id, name: users.name, email: users.emailTyped })
    .from(users)
    .where(and(eq(users.id, linked.userId), isNull(users.disabledAt)))
  return user ?? 'NOT_INVITED'
}

async function addPerson(
  scope: VisitorScope,
  { issuer, subject, email: typed, isEmailVerified, name }: ProvidedIdentity,
  mayCreate: boolean,
): Promise<SignedInUser | IdentityRefusal> {
  const { tx } = scope[work]
  if (!isEmailVerified) return 'EMAIL_UNVERIFIED'
  const email = canonicalEmail(typed)
  await setLocal(tx, { email })
  const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  if (taken.length > 0) return 'NOT_LINKED'
  // The first account is the set-up link's: a provider must not be a way around it.
  const isWelcome = (await isSetUp(scope)) && (mayCreate || (await isInvited(scope, email)))
  if (!isWelcome) return 'NOT_INVITED'
  const user = await createAccount(scope, { email: typed, name, passwordHash: null, isEmailVerified })
  await tx.insert(identities).values({ issuer, subject, userId: user.id })
  return user
}

async function isInvited({ [work]: { tx } }: VisitorScope, email: string): Promise<boolean> {
  const open = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.email, email),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .limit(1)
  return open.length > 0
}
