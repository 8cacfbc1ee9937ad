import { sql } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { users } from '../../schema/users.ts'
import { type SignedInUser, type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { canonicalEmail } from './canonical-email.ts'

export type NewAccount = {
  /** As its owner wrote it. */
  email: string
  name: string
  /** From `hashPassword`, made before the transaction. Null: this person signs in through a provider or by a link. */
  passwordHash: string | null
  /** Whether the address is known to be its owner's: by a provider, or because the operator made the account. */
  isEmailVerified?: boolean
}

/**
 * Adds a person, and makes them the one who asks until the transaction ends.
 *
 * @throws DomainError EMAIL_REFUSED, EMAIL_TAKEN
 */
export async function createAccount(
  scope: VisitorScope,
  { email: typed, name, passwordHash, isEmailVerified = false }: NewAccount,
): Promise<SignedInUser> {
  const { tx } = scope[work]
  const email = canonicalEmail(typed)
  const id = crypto.randomUUID()
  await setLocal(tx, { email, user_id: id })
  const added = await tx
    .insert(users)
    .values({
      id,
      email,
      emailTyped: typed.trim(),
      name,
      passwordHash,
      passwordSetAt: passwordHash === null ? null : sql`now()`,
      emailVerifiedAt: isEmailVerified ? sql`now()` : null,
    })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (added.length === 0) throw new DomainError('EMAIL_TAKEN')
  return { id, name, email: typed.trim() }
}
