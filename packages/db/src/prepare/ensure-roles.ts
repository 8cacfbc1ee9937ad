import type { ReservedSql } from 'postgres'
import { DATABASE_ROLE_KEYS, DATABASE_ROLES, type DatabaseRole } from './database-role.ts'
import { quoteIdentifier, quoteLiteral } from './quote.ts'
import { scramVerifier } from './scram-verifier.ts'

export type RolePasswords = Readonly<Record<DatabaseRole, string>>

/**
 * Creates the login roles that are missing and takes back powers that a present one should not have.
 *
 * A role that is right is not written to: roles belong to the whole server, and two writers would collide.
 * The backup role may copy the cluster only where the admin is a superuser; elsewhere it reads Kilotoken's tables.
 */
export async function ensureRoles(admin: ReservedSql, passwords: RolePasswords): Promise<void> {
  for (const role of DATABASE_ROLE_KEYS) {
    const { name } = DATABASE_ROLES[role]
    const [found] = await admin<{ is_plain: boolean }[]>`
      select rolcanlogin and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) as is_plain
      from pg_roles where rolname = ${name}`
    if (found?.is_plain) continue
    const powers = 'login nosuperuser nobypassrls nocreaterole nocreatedb'
    if (found !== undefined) await admin.unsafe(`alter role ${quoteIdentifier(name)} ${powers}`)
    else {
      const verifier = quoteLiteral(scramVerifier(passwords[role]))
      await admin.unsafe(`create role ${quoteIdentifier(name)} ${powers} password ${verifier}`)
    }
  }
  await letBackupCopyTheCluster(admin)
}

async function letBackupCopyTheCluster(admin: ReservedSql): Promise<void> {
  const { name } = DATABASE_ROLES.backup
  const [state] = await admin<{ may: boolean; done: boolean }[]>`
    select (select rolsuper from pg_roles where rolname = current_user) as may,
      rolreplication and pg_has_role(oid, 'pg_read_all_data', 'member')
        and has_function_privilege(oid, 'pg_backup_start(text, boolean)', 'execute')
        and has_function_privilege(oid, 'pg_backup_stop(boolean)', 'execute') as done
    from pg_roles where rolname = ${name}`
  if (!state?.may || state.done) return
  await admin.unsafe(`alter role ${quoteIdentifier(name)} replication`)
  await admin.unsafe(`grant pg_read_all_data to ${quoteIdentifier(name)}`)
  // Rights on functions are kept for each database: the backup starts from the one the admin is in.
  for (const control of ['pg_backup_start(text, boolean)', 'pg_backup_stop(boolean)']) {
    await admin.unsafe(`grant execute on function ${control} to ${quoteIdentifier(name)}`)
  }
}
