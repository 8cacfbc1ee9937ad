import { sql } from 'drizzle-orm'
import { type VisitorScope, work } from '../../scope/scope.ts'

/** The moment this transaction began, by the database's clock: the only one that schedules go by. */
export async function databaseNow(scope: VisitorScope): Promise<Date> {
  const [row] = await scope[work].tx.execute<{ now: string }>(sql`select now() as now`)
  if (row === undefined) throw new Error('The database does not know what time it is.')
  return new Date(row.now)
}
