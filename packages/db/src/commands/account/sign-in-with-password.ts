import { eq } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { users } from '../../schema/users.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { work } from '../../scope/scope.ts'
import { isOutdatedHash } from '../../secrets/argon2-costs.ts'
import { rehashPassword } from '../../secrets/hash-password.ts'
import { verifyPassword } from '../../secrets/verify-password.ts'
import { accountKey } from './account-key.ts'
import { countAttempt, forgiveAttempt } from './count-attempt.ts'
import { findAccount } from './find-account.ts'
import { recordFailedSignIn } from './record-failed-sign-in.ts'
import { recordInTeams } from './record-in-teams.ts'
import { type SessionOrigin, startSession } from './start-session.ts'

export type PasswordSignIn = SessionOrigin & { email: string; password: string }

/**
 * Signs a person in by address and password, and returns the secret of the new session.
 *
 * An account that is not there, is disabled or has no password answers like a wrong password, and as slowly.
 *
 * @throws DomainError WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS, BUSY
 */
export async function signInWithPassword(
  database: Database,
  { email, password, ...origin }: PasswordSignIn,
): Promise<string> {
  const account = accountKey(email)
  const counted = await countAttempt(database, { kind: 'sign_in', account, address: origin.address })
  const found = await enterVisitor(database, 'query', (scope) => findAccount(scope[work].tx, account))
  if (!(await verifyPassword(found?.passwordHash ?? null, password)) || found === undefined) {
    // Not waited for: how long the answer takes must not tell whether there is such an account.
    void recordFailedSignIn(database, account).catch(() => undefined)
    throw new DomainError('WRONG_CREDENTIALS')
  }
  const verified = found.passwordHash ?? ''
  const renewed = isOutdatedHash(verified) ? await rehashPassword(password) : undefined
  return enterVisitor(database, 'mutation', async (visitor) => {
    const { tx } = visitor[work]
    const user = await findAccount(tx, account)
    // Changed while the hash was computed: what was proven is no longer what counts.
    if (user?.passwordHash !== verified) throw new DomainError('WRONG_CREDENTIALS')
    const { passwordHash: _, ...person } = user
    const { secret, scope } = await startSession(visitor, person, origin)
    await forgiveAttempt(tx, counted)
    if (renewed !== undefined)
      await tx.update(users).set({ passwordHash: renewed }).where(eq(users.id, user.id))
    await recordInTeams(scope, { action: 'account.signed_in', details: { by: 'password' } })
    return secret
  })
}
