import type { ReservedSql } from 'postgres'
import { DATABASE_ROLE_KEYS, DATABASE_ROLES } from './database-role.ts'
import type { TargetDatabase } from './ensure-database.ts'
import { missingPrivilege } from './missing-privilege.ts'
import { quoteIdentifier } from './quote.ts'

/**
 * Lets the four roles connect, gives the owner the right to create schemas, and sets timeouts and search path.
 *
 * Settings and rights on a database are not copied with a template, so a copied database passes here again.
 */
export async function openDatabaseToRoles(admin: ReservedSql, target: TargetDatabase): Promise<void> {
  const database = quoteIdentifier(target.name)
  const names = DATABASE_ROLE_KEYS.map((role) => quoteIdentifier(DATABASE_ROLES[role].name))
  const owner = quoteIdentifier(DATABASE_ROLES.owner.name)
  if (!(await isGrantedByName(admin, target))) {
    await admin.unsafe(`grant connect on database ${database} to ${names.join(', ')}`)
    await admin.unsafe(`grant create on database ${database} to ${owner}`)
    // Without the right to grant, the server only warns.
    if (!(await mayCreate(admin, target)))
      throw missingPrivilege(`grant rights on the database "${target.name}"`)
  }
  for (const role of DATABASE_ROLE_KEYS) await applySettings(admin, target, DATABASE_ROLES[role])
}

/** Rights that everybody has do not count: closing the database to the public takes them away. */
async function isGrantedByName(admin: ReservedSql, target: TargetDatabase): Promise<boolean> {
  const names = DATABASE_ROLE_KEYS.map((role) => DATABASE_ROLES[role].name)
  const [row] = await admin<{ entering: number }[]>`
    select count(distinct r.oid)::int as entering
    from pg_database d cross join aclexplode(d.datacl) a join pg_roles r on r.oid = a.grantee
    where d.datname = ${target.name} and a.privilege_type = 'CONNECT' and r.rolname in ${admin(names)}`
  return row?.entering === names.length && (await mayCreate(admin, target))
}

async function mayCreate(admin: ReservedSql, target: TargetDatabase): Promise<boolean> {
  const [row] = await admin<{ may: boolean }[]>`
    select has_database_privilege(${DATABASE_ROLES.owner.name}, ${target.name}, 'create') as may`
  return row?.may === true
}

async function applySettings(
  admin: ReservedSql,
  target: TargetDatabase,
  role: { name: string; settings: Readonly<Record<string, string>> },
): Promise<void> {
  const rows = await admin<{ setting: string }[]>`
    select unnest(s.setconfig) as setting from pg_db_role_setting s
    join pg_roles r on r.oid = s.setrole join pg_database d on d.oid = s.setdatabase
    where r.rolname = ${role.name} and d.datname = ${target.name}`
  const present = new Set(rows.map((row) => row.setting))
  for (const [setting, value] of Object.entries(role.settings)) {
    if (present.has(`${setting}=${value}`)) continue
    await admin.unsafe(
      `alter role ${quoteIdentifier(role.name)} in database ${quoteIdentifier(target.name)} set ${setting} to ${value}`,
    )
  }
}
