import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { isConnectionLost } from '../errors/is-connection-lost.ts'
import { sessions } from '../schema/users.ts'
import { hashSecret } from '../secrets/secret.ts'
import { enterVisitor } from './enter-visitor.ts'
import { work } from './scope.ts'
import { setLocal } from './set-local.ts'

/** A session that is used is written down at most this often: a write for every read would cost more than it tells. */
const TOUCH_SECONDS = 60

/** Whether a session was last seen so long ago that it should be written down again. */
export function isTouchDue(lastSeenAt: Date): boolean {
  return Date.now() - lastSeenAt.getTime() > TOUCH_SECONDS * 1000
}

/**
 * Writes down that a session was used now, in a transaction of its own, because a read may not write.
 *
 * A database that went away meanwhile is no reason to take back the answer: the next call writes it down.
 */
export async function touchSession(database: Database, secret: string, idleDays: number): Promise<void> {
  const secretHash = hashSecret(secret)
  try {
    await enterVisitor(database, 'mutation', async ({ [work]: { tx } }) => {
      await setLocal(tx, { secret_hash: secretHash.toString('hex') })
      await tx
        .update(sessions)
        .set({ lastSeenAt: sql`now()` })
        .where(
          and(
            eq(sessions.secretHash, secretHash),
            lt(sessions.lastSeenAt, sql`now() - make_interval(secs => ${TOUCH_SECONDS})`),
            gt(sessions.lastSeenAt, sql`now() - make_interval(days => ${idleDays})`),
          ),
        )
    })
  } catch (error) {
    if (!isConnectionLost(error)) throw error
  }
}
