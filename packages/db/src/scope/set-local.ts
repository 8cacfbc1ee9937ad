import { sql } from 'drizzle-orm'
import type { Transaction } from '../connection/database.ts'

/** What the policies of the tables look at. Each opens rows to this transaction and is gone with it. */
export type LocalSetting = 'user_id' | 'team_id' | 'role' | 'email' | 'secret_hash' | 'identity'

/** Tells the row-level policies who is asking, until the end of the transaction. */
export async function setLocal(
  tx: Transaction,
  settings: Partial<Readonly<Record<LocalSetting, string>>>,
): Promise<void> {
  const calls = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${`app.${name}`}, ${value}, true)`,
  )
  await tx.execute(sql`select ${sql.join(calls, sql`, `)}`)
}
