import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { accountLinks, users } from '../../schema/users.ts'
import { type SignedInUser, type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { hashSecret } from '../../secrets/secret.ts'

type LinkKind = 'reset' | 'sign_in'

/** Whose link it is, without using it; afterwards the transaction belongs to them. @throws DomainError LINK_INVALID */
export async function findLink(scope: VisitorScope, kind: LinkKind, secret: string): Promise<SignedInUser> {
  const { tx } = scope[work]
  const secretHash = await present(scope, secret)
  const [link] = await tx
    .select({ userId: accountLinks.userId })
    .from(accountLinks)
    .where(isOpen(kind, secretHash))
  return personOf(scope, link?.userId)
}

/**
 * Uses a link up, for whoever it was made. Of two at once one finds it used.
 *
 * @throws DomainError LINK_INVALID
 */
export async function useLink(scope: VisitorScope, kind: LinkKind, secret: string): Promise<SignedInUser> {
  const { tx } = scope[work]
  const secretHash = await present(scope, secret)
  const [link] = await tx
    .update(accountLinks)
    .set({ usedAt: sql`now()` })
    .where(isOpen(kind, secretHash))
    .returning({ userId: accountLinks.userId })
  return personOf(scope, link?.userId)
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

async function personOf(scope: VisitorScope, userId: string | null | undefined): Promise<SignedInUser> {
  const { tx } = scope[work]
  if (typeof userId !== 'string') throw new DomainError('LINK_INVALID')
  await setLocal(tx, { user_id: userId, secret_hash: '' })
  const [user] = await tx
    .select({ id: users.id, name: users.name, email: users.emailTyped })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  if (user === undefined) throw new DomainError('LINK_INVALID')
  return user
}
