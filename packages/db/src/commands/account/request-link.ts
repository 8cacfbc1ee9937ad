import type { Database } from '../../connection/database.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { type SignedInUser, work } from '../../scope/scope.ts'
import { accountKey } from './account-key.ts'
import { countAttempt } from './count-attempt.ts'
import { findAccount } from './find-account.ts'
import { insertLink } from './insert-link.ts'

export type RequestedLink = { secret: string; user: SignedInUser }

/**
 * Makes a link for whoever has this address, to be mailed to it; undefined when nobody has.
 *
 * Whoever asked must be told the same in both cases.
 *
 * @throws DomainError TOO_MANY_ATTEMPTS
 */
export async function requestLink(
  database: Database,
  input: { kind: 'reset' | 'sign_in'; email: string; address: string },
): Promise<RequestedLink | undefined> {
  const email = accountKey(input.email)
  const kind = input.kind === 'reset' ? 'reset' : 'sign_in_link'
  await countAttempt(database, { kind, account: email, address: input.address })
  return enterVisitor(database, 'mutation', async (scope) => {
    const found = await findAccount(scope[work].tx, email)
    if (found === undefined) return undefined
    const { passwordHash: _, ...user } = found
    return { secret: await insertLink(scope, { kind: input.kind, userId: user.id }), user }
  })
}
