import { sql } from 'drizzle-orm'
import journal from '../../drizzle/meta/_journal.json' with { type: 'json' }
import type { Database } from '../connection/database.ts'
import { readOnly } from '../connection/read-only.ts'
import { sqlState } from '../errors/sql-state.ts'

/** `ahead`: the database holds a migration that this code does not know, so a newer release has been here. */
export type MigrationState = 'current' | 'behind' | 'ahead'

const INSUFFICIENT_PRIVILEGE = '42501'

/**
 * Compares the migrations applied to the database with those of this release.
 *
 * A database with none, or where the role may not look yet, is `behind`: its preparation is not finished.
 */
export async function migrationState(database: Database): Promise<MigrationState> {
  const applied = await appliedMigrations(database)
  const known = new Set(journal.entries.map((entry) => entry.when))
  if (applied.some((when) => !known.has(when))) return 'ahead'
  return applied.length < known.size ? 'behind' : 'current'
}

async function appliedMigrations(database: Database): Promise<number[]> {
  try {
    return await readOnly(database, async (tx) => {
      const [table] = await tx.execute(sql`select to_regclass('kilotoken.schema_migrations') as found`)
      if (table?.found === null) return []
      const rows = await tx.execute<{ applied: string }>(
        sql`select created_at::text as applied from kilotoken.schema_migrations`,
      )
      return rows.map((row) => Number(row.applied))
    })
  } catch (error) {
    if (sqlState(error) === INSUFFICIENT_PRIVILEGE) return []
    throw error
  }
}
