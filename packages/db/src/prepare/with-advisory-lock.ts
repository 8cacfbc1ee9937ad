import type { ReservedSql, Sql } from 'postgres'

/** Any number that nothing else in the database uses: the letters "kilotok" read as bytes. */
const PREPARATION_LOCK = '30233736955326315'

/**
 * Runs `work` while no other start prepares the same database; the second waits, however long the first takes.
 *
 * The lock belongs to the reserved connection: should that be lost, the server has already released it.
 */
export async function withAdvisoryLock<T>(sql: Sql, work: (locked: ReservedSql) => Promise<T>): Promise<T> {
  const locked = await sql.reserve()
  try {
    await locked`set lock_timeout = 0`
    await locked`set statement_timeout = 0`
    await locked`select pg_advisory_lock(${PREPARATION_LOCK}::bigint)`
    await locked`reset lock_timeout`
    await locked`reset statement_timeout`
    return await work(locked)
  } finally {
    await locked`select pg_advisory_unlock(${PREPARATION_LOCK}::bigint)`.catch(() => undefined)
    locked.release()
  }
}
