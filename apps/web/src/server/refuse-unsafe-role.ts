import { assertSafeRole, close, connect, DomainError } from '@kilotoken/db'
import { databaseUrl } from './web-database.ts'

/**
 * Ends the process when the database role could read past row-level security.
 *
 * A database that is away is no reason to end: it is asked again with every request, and `/readyz` says so.
 */
export async function refuseUnsafeRole(): Promise<void> {
  const database = connect(databaseUrl(), { max: 1, applicationName: 'kilotoken-web-check' })
  try {
    await assertSafeRole(database)
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'DATABASE_ROLE_UNSAFE')) return
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  } finally {
    await close(database)
  }
}
