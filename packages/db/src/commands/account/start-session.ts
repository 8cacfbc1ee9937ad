import { eq, sql } from 'drizzle-orm'
import { sessions } from '../../schema/users.ts'
import { type SignedInUser, type UserScope, type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { hashSecret, newSecret } from '../../secrets/secret.ts'

/** Where a session comes from, for the list of sessions. `replaces` is the secret of the one it takes over from. */
export type SessionOrigin = { address: string; agent: string; replaces?: string | undefined }

/** A session ends this long after it began, however often it is used. */
const SESSION_DAYS = 30

/**
 * Begins a session for somebody who has just proven who they are. Its secret is new every time: one that was in the
 * browser before is ended, never taken over.
 */
export async function startSession(
  scope: VisitorScope,
  user: SignedInUser,
  { address, agent, replaces }: SessionOrigin,
): Promise<{ secret: string; scope: UserScope }> {
  const { tx } = scope[work]
  const secret = newSecret()
  if (replaces !== undefined) {
    const replaced = hashSecret(replaces)
    await setLocal(tx, { secret_hash: replaced.toString('hex') })
    await tx.delete(sessions).where(eq(sessions.secretHash, replaced))
  }
  await setLocal(tx, { user_id: user.id, secret_hash: '', email: '' })
  const [session] = await tx
    .insert(sessions)
    .values({
      secretHash: hashSecret(secret),
      userId: user.id,
      expiresAt: sql`now() + make_interval(days => ${SESSION_DAYS})`,
      address,
      agent,
    })
    .returning({ id: sessions.id, provenAt: sessions.provenAt })
  if (session === undefined) throw new Error('An insert returned no row.')
  return { secret, scope: { ...scope, user, sessionId: session.id, provenAt: session.provenAt } }
}
