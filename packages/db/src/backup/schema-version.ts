import journal from '../../drizzle/meta/_journal.json' with { type: 'json' }
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import { inside } from '../connection/database.ts'
import { OWN_DATABASE } from '../prepare/ensure-database.ts'
import { roleUrl } from '../prepare/role-url.ts'
import type { BackedUpServer } from './backed-up-server.ts'

/** The version of the schema a database has: the date of its last migration, in ms. 0 before the first. */
export async function readSchemaVersion({ adminUrl, backupPassword }: BackedUpServer): Promise<number> {
  const url = roleUrl(adminUrl, { role: 'backup', password: backupPassword, database: OWN_DATABASE })
  const database = connect(url, { max: 1, applicationName: 'kilotoken-backup' })
  try {
    const [row] = await database[inside].sql<{ version: string | null }[]>`
      select max(created_at)::text as version from kilotoken.schema_migrations`
    return Number(row?.version ?? 0)
  } finally {
    await close(database)
  }
}

/** Whether this code can use a database of that schema, after migrating it if need be: it is not from a newer release. */
export function isSchemaKnown(version: number): boolean {
  return version === 0 || journal.entries.some((entry) => entry.when === version)
}
