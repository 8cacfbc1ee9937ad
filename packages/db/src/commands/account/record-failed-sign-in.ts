import type { Database } from '../../connection/database.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { findAccount } from './find-account.ts'
import { recordInTeams } from './record-in-teams.ts'

/** Who tried is not known: that is what failed. */
const UNKNOWN = { id: null, name: 'unknown' } as const

/**
 * Tells the logs of a person's teams that somebody failed to sign in as them. Nothing for an address without an account.
 *
 * As many entries as the limits of signing in let through.
 */
export async function recordFailedSignIn(database: Database, account: string): Promise<void> {
  await enterVisitor(database, 'mutation', async (visitor) => {
    const { tx } = visitor[work]
    const user = await findAccount(tx, account)
    if (user === undefined) return
    await setLocal(tx, { user_id: user.id, email: '' })
    const subject = { id: user.id, name: user.name }
    await recordInTeams({ ...visitor, user }, { action: 'account.sign_in_failed', subject }, UNKNOWN)
  })
}
