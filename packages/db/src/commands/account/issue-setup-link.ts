import type { Database } from '../../connection/database.ts'
import { isSetUp } from '../../queries/account/is-set-up.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { insertLink } from './insert-link.ts'

/**
 * Makes a link for setting up the instance and returns its secret; undefined once somebody has an account.
 *
 * The secret belongs behind a `#`, which browsers send to no server and no log.
 */
export function issueSetupLink(database: Database): Promise<string | undefined> {
  return enterVisitor(database, 'mutation', async (scope) =>
    (await isSetUp(scope)) ? undefined : insertLink(scope, { kind: 'setup' }),
  )
}
