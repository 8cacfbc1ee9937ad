import { lt, sql } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { readWrite } from '../../connection/read-write.ts'
import { accountLinks, attempts, sessions } from '../../schema/users.ts'

/**
 * Removes sessions and links that have run out, and attempts of more than a day ago, which no limit counts.
 *
 * For the system role, which sees of sessions and links those alone.
 */
export function forgetExpired(
  system: Database,
): Promise<{ sessions: number; links: number; attempts: number }> {
  return readWrite(system, async (tx) => {
    const ended = await tx.delete(sessions).where(lt(sessions.expiresAt, sql`now()`))
    const links = await tx.delete(accountLinks).where(lt(accountLinks.expiresAt, sql`now()`))
    const old = await tx.delete(attempts).where(lt(attempts.windowStart, sql`now() - interval '1 day'`))
    return { sessions: ended.count, links: links.count, attempts: old.count }
  })
}
