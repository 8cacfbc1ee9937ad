import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Database, Transaction } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { isSetUp } from '../../queries/account/is-set-up.ts'
import { instance } from '../../schema/instance.ts'
import { memberships, teams } from '../../schema/teams.ts'
import { accountLinks } from '../../schema/users.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { hashPassword } from '../../secrets/hash-password.ts'
import { hashSecret } from '../../secrets/secret.ts'
import { canonicalEmail } from './canonical-email.ts'
import { countAttempt } from './count-attempt.ts'
import { createAccount } from './create-account.ts'

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
  const secretHash = hashSecret(input.secret)
  await countAttempt(database, { kind: 'set_up', address: input.address })
  await enterVisitor(database, 'query', (scope) => requireOpenLink(scope, secretHash))
  canonicalEmail(input.email)
  const passwordHash = await hashPassword(input.password, [input.name, input.email, input.teamName])
  return enterVisitor(database, 'mutation', async (scope) => {
    const { tx } = scope[work]
    await claimInstance(tx)
    await useLink(scope, secretHash)
    const { email, name } = input
    // Whoever runs the server vouches for the address: nobody else can have made this account.
    const user = await createAccount(scope, { email, name, passwordHash, isEmailVerified: true })
    const teamId = crypto.randomUUID()
    await setLocal(tx, { team_id: teamId, role: 'owner' })
    await tx.insert(teams).values({ id: teamId, name: input.teamName, createdBy: user.id })
    await tx.insert(memberships).values({ teamId, userId: user.id, role: 'owner' })
    const subject = { id: teamId, name: input.teamName }
    await recordAudit({ ...scope, teamId, user }, { action: 'team.created', subject })
    return { teamId }
  })
}

/** Before the password is hashed: a visitor without a link must not make the server work. */
async function requireOpenLink(scope: VisitorScope, secretHash: Buffer): Promise<void> {
  if (await isSetUp(scope)) throw new DomainError('ALREADY_SET_UP')
  const { tx } = scope[work]
  await setLocal(tx, { secret_hash: secretHash.toString('hex') })
  const found = await tx.select({ id: accountLinks.id }).from(accountLinks).where(isOpen(secretHash))
  if (found.length === 0) throw new DomainError('LINK_INVALID')
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

async function useLink(scope: VisitorScope, secretHash: Buffer): Promise<void> {
  const { tx } = scope[work]
  await setLocal(tx, { secret_hash: secretHash.toString('hex') })
  const used = await tx
    .update(accountLinks)
    .set({ usedAt: sql`now()` })
    .where(isOpen(secretHash))
    .returning({ id: accountLinks.id })
  if (used.length === 0) throw new DomainError('LINK_INVALID')
  await setLocal(tx, { secret_hash: '' })
}

function isOpen(secretHash: Buffer) {
  return and(
    eq(accountLinks.secretHash, secretHash),
    eq(accountLinks.kind, 'setup'),
    isNull(accountLinks.usedAt),
    gt(accountLinks.expiresAt, sql`now()`),
  )
}
