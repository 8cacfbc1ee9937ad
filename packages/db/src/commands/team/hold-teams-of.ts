import { sql } from 'drizzle-orm'
import { type VisitorScope, work } from '../../scope/scope.ts'

/** Holds which teams a person is in until the transaction ends: whoever adds one, or decides by them, waits. */
export async function holdTeamsOf({ [work]: { tx } }: VisitorScope, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`teams ${userId}`}, 0))`)
}
