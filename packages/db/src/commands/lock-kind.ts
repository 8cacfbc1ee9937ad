import { sql } from 'drizzle-orm'
import { type WorkScope, work } from '../scope/scope.ts'

/** Lets nobody else make one more of a kind in this team until the transaction ends. Locking twice is locking once. */
export async function lockKind({ [work]: { tx }, teamId }: WorkScope, kind: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${teamId}`}, 0))`)
}
