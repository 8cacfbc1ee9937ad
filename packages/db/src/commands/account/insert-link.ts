import { sql } from 'drizzle-orm'
import { accountLinks } from '../../schema/users.ts'
import { type VisitorScope, work } from '../../scope/scope.ts'
import { hashSecret, newSecret } from '../../secrets/secret.ts'
import { LINK_MINUTES } from './link-minutes.ts'

/**
 * Writes down a new link and returns its secret, which is kept nowhere.
 *
 * The row is not read back: whoever may make a link for somebody may not see the links of that person.
 */
export async function insertLink(
  scope: VisitorScope,
  link: { kind: 'setup' } | { kind: 'reset' | 'sign_in'; userId: string },
): Promise<string> {
  const secret = newSecret()
  await scope[work].tx.insert(accountLinks).values({
    ...link,
    secretHash: hashSecret(secret),
    expiresAt: sql`now() + make_interval(mins => ${LINK_MINUTES})`,
  })
  return secret
}
