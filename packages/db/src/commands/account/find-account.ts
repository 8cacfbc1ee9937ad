import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../../connection/database.ts'
import { users } from '../../schema/users.ts'
import type { SignedInUser } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'

/**
 * The account somebody signs in to, by its address in the canonical form; undefined where there is none, or where it is
 * disabled. Opens that one row to the transaction.
 */
export async function findAccount(
  tx: Transaction,
  email: string,
): Promise<(SignedInUser & { passwordHash: string | null }) | undefined> {
  await setLocal(tx, { email })
  const [user] = await tx
    .select({ id: users.id, name: users.name, email: users.emailTyped, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)))
  return user
}
