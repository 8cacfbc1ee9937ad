import type { ReservedSql } from 'postgres'
import { DomainError } from '../errors/domain-error.ts'
import { missingPrivilege } from './missing-privilege.ts'

/** Views that respect row-level security (`security_invoker`) came with 15. */
const OLDEST_MAJOR = 15

/**
 * Refuses, before anything is written, a server or an admin that cannot carry Kilotoken.
 *
 * @throws DomainError DATABASE_TOO_OLD, DATABASE_PRIVILEGES_MISSING
 */
export async function requireSupportedServer(admin: ReservedSql): Promise<void> {
  const [row] = await admin<{ major: number; may_create_roles: boolean }[]>`
    select current_setting('server_version_num')::int / 10000 as major, rolsuper or rolcreaterole as may_create_roles
    from pg_roles where rolname = current_user`
  if (row === undefined || row.major < OLDEST_MAJOR) {
    throw new DomainError(
      'DATABASE_TOO_OLD',
      { found: row?.major ?? 0, oldest: OLDEST_MAJOR },
      `Kilotoken needs PostgreSQL ${OLDEST_MAJOR} or newer; this server is ${row?.major ?? 'unknown'}.`,
    )
  }
  if (!row.may_create_roles) throw missingPrivilege('create roles')
}
