import { isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { isSetUp } from '../../queries/account/is-set-up.ts'
import { instance } from '../../schema/instance.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { work } from '../../scope/scope.ts'
import { hashPassword } from '../../secrets/hash-password.ts'
import { createTeam } from '../team/create-team.ts'
import { canonicalEmail } from './canonical-email.ts'
import { countAttempt } from './count-attempt.ts'
import { createAccount } from './create-account.ts'
import { requireOpenLink, useUpLink } from './open-link.ts'

export type SetUpInput = {
  /** Of the link that was printed. */
  secret: string
  name: string
  email: string
  password: string
  teamName: string
  /** The caller's network address. */
  address: string
}

/**
 * Makes the first person, their team and their place in it as its owner; the link, and every other of its kind, is
 * then void.
 *
 * @throws DomainError LINK_INVALID, ALREADY_SET_UP, PASSWORD_REFUSED, EMAIL_REFUSED, TOO_MANY_ATTEMPTS, BUSY
 */
export async function setUpInstance(database: Database, input: SetUpInput): Promise<{ teamId: string }> {
  await countAttempt(database, { kind: 'set_up', address: input.address })
  // Before the password is hashed: a visitor without a link must not make the server work.
  await enterVisitor(database, 'query', async (scope) => {
    if (await isSetUp(scope)) throw new DomainError('ALREADY_SET_UP')
    await requireOpenLink(scope, 'setup', input.secret)
  })
  canonicalEmail(input.email)
  const passwordHash = await hashPassword(input.password, [input.name, input.email, input.teamName])
  return enterVisitor(database, 'mutation', async (scope) => {
    await claimInstance(scope[work].tx)
    await useUpLink(scope, 'setup', input.secret)
    const { email, name } = input
    // Whoever runs the server vouches for the address: nobody else can have made this account.
    const user = await createAccount(scope, { email, name, passwordHash, isEmailVerified: true })
    return createTeam({ ...scope, user }, { name: input.teamName })
  })
}

/** Of two at once the second waits here, and then finds it done. */
async function claimInstance(tx: Transaction): Promise<void> {
  const claimed = await tx
    .update(instance)
    .set({ setUpAt: sql`now()` })
    .where(isNull(instance.setUpAt))
    .returning({ setUpAt: instance.setUpAt })
  if (claimed.length === 0) throw new DomainError('ALREADY_SET_UP')
}
