import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { accountLinks, users } from '../../schema/users.ts'
import { type SignedInUser, type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { hashSecret } from '../../secrets/secret.ts'

type LinkKind = 'setup' | 'reset' | 'sign_in'
type PersonalKind = Exclude<LinkKind, 'setup'>

/** Whose link it is, without using it; afterwards the transaction belongs to them. @throws DomainError LINK_INVALID */
export async function findLink(
  scope: VisitorScope,
  kind: PersonalKind,
  secret: string,
): Promise<SignedInUser> {
  return personOf(scope, (await requireOpenLink(scope, kind, secret)).userId)
}

/** The link itself, without using it. @throws DomainError LINK_INVALID */
export async function requireOpenLink(
  scope: VisitorScope,
  kind: LinkKind,
  secret: string,
): Promise<{ userId: string | null }> {
  const secretHash = await present(scope, secret)
  const [link] = await scope[work].tx
    .select({ userId: accountLinks.userId })
    .from(accountLinks)
    .where(isOpen(kind, secretHash))
  if (link === undefined) throw new DomainError('LINK_INVALID')
  return link
}

/**
 * Uses a link up, for whoever it was made. Of two at once one finds it used.
 *
 * @throws DomainError LINK_INVALID
 */
export async function useLink(
  scope: VisitorScope,
  kind: PersonalKind,
  secret: string,
): Promise<SignedInUser> {
  return personOf(scope, (await useUpLink(scope, kind, secret)).userId)
}

/** The same for a link that need not be anybody's. @throws DomainError LINK_INVALID */
export async function useUpLink(
  scope: VisitorScope,
  kind: LinkKind,
  secret: string,
): Promise<{ userId: string | null }> {
  const { tx } = scope[work]
  const secretHash = await present(scope, secret)
  const [link] = await tx
    .update(accountLinks)
    .set({ usedAt: sql`now()` })
    .where(isOpen(kind, secretHash))
    .returning({ userId: accountLinks.userId })
  if (link === undefined) throw new DomainError('LINK_INVALID')
  await setLocal(tx, { secret_hash: '' })
  return link
}

/** Voids every link of the person the transaction belongs to: an old one must not undo what they just changed. */
export async function voidLinks(scope: VisitorScope, userId: string): Promise<void> {
  await scope[work].tx
    .update(accountLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(accountLinks.userId, userId), isNull(accountLinks.usedAt)))
}

async function present(scope: VisitorScope, secret: string): Promise<Buffer> {
  const secretHash = hashSecret(secret)
  await setLocal(scope[work].tx, { secret_hash: secretHash.toString('hex') })
  return secretHash
}

function isOpen(kind: LinkKind, secretHash: Buffer) {
  return and(
    eq(accountLinks.secretHash, secretHash),
    eq(accountLinks.kind, kind),
    isNull(accountLinks.usedAt),
    gt(accountLinks.expiresAt, sql`now()`),
  )
}

async function personOf(scope: VisitorScope, userId: string | null): Promise<SignedInUser> {
  const { tx } = scope[work]
  if (userId === null) throw new DomainError('LINK_INVALID')
  await setLocal(tx, { user_id: userId, secret_hash: '' })
  const [user] = await tx
    .select({ id: users.id, name: users.name, email: users.emailTyped })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  if (user === undefined) throw new DomainError('LINK_INVALID')
  return user
}
