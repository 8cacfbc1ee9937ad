import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { type Database, inside } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { InvariantError } from '../errors/invariant-error.ts'
import { migrationState } from './migration-state.ts'

/**
 * Brings the database to this release's schema: all missing migrations in one transaction, or none.
 *
 * Run it as the owner and under the preparation lock; drizzle's own migrator has no lock and never looks ahead.
 *
 * @throws DomainError DATABASE_NEWER_THAN_CODE, with nothing written, when a newer release has migrated it
 */
export async function migrate(owner: Database): Promise<void> {
  const before = await migrationState(owner)
  if (before === 'ahead') {
    throw new DomainError(
      'DATABASE_NEWER_THAN_CODE',
      {},
      'The database was migrated by a newer release of Kilotoken. Start that release, or restore an older backup.',
    )
  }
  if (before === 'current') return
  await applyMigrations(owner[inside].orm, {
    migrationsFolder: migrationsFolder(),
    migrationsSchema: 'kilotoken',
    migrationsTable: 'schema_migrations',
  })
  // The migrator passes over a file dated before the last applied one, without a word.
  const after = await migrationState(owner)
  if (after !== 'current') throw new InvariantError('migration-passed-over', { state: after })
}

function migrationsFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'drizzle')
}
