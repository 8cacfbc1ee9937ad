import type { ReservedSql } from 'postgres'
import { DomainError } from '../errors/domain-error.ts'
import { DATABASE_ROLES } from './database-role.ts'
import { quoteIdentifier } from './quote.ts'

/** Name of the database Kilotoken makes for itself. */
export const OWN_DATABASE = 'kilotoken'
const MAINTENANCE_DATABASES = ['postgres', 'template1']

/** Whether it is one that every server has: a URL that names it means the server, not the database. */
export function isMaintenanceDatabase(name: string): boolean {
  return MAINTENANCE_DATABASES.includes(name)
}

export type TargetDatabase = {
  name: string
  /** True for the database Kilotoken makes for itself; false for one that the admin's URL named. */
  isOwn: boolean
}

/**
 * The database to use: the one the admin is connected to, or `kilotoken` when that is a maintenance database.
 *
 * @throws DomainError DATABASE_NOT_UTF8: names and notes are in any language
 */
export async function ensureDatabase(admin: ReservedSql): Promise<TargetDatabase> {
  const [here] = await admin<{ name: string }[]>`select current_database() as name`
  const isOwn = here === undefined || isMaintenanceDatabase(here.name)
  const target = { name: isOwn ? OWN_DATABASE : here.name, isOwn }
  if (isOwn) await createOwnDatabase(admin)
  const [found] = await admin<{ encoding: string }[]>`
    select pg_encoding_to_char(encoding) as encoding from pg_database where datname = ${target.name}`
  if (found?.encoding !== 'UTF8') {
    throw new DomainError(
      'DATABASE_NOT_UTF8',
      { database: target.name },
      `Database "${target.name}" is not encoded in UTF8. Create one with ENCODING 'UTF8' TEMPLATE template0.`,
    )
  }
  return target
}

async function createOwnDatabase(admin: ReservedSql): Promise<void> {
  const [found] = await admin`select 1 from pg_database where datname = ${OWN_DATABASE}`
  if (found !== undefined) return
  const owner = quoteIdentifier(DATABASE_ROLES.owner.name)
  const [me] = await admin<
    { rolsuper: boolean }[]
  >`select rolsuper from pg_roles where rolname = current_user`
  // Only a member may give a database to a role; a superuser counts as one already.
  if (!me?.rolsuper) await admin.unsafe(`grant ${owner} to current_user`)
  await admin.unsafe(
    `create database ${quoteIdentifier(OWN_DATABASE)} owner ${owner} encoding 'UTF8' template template0`,
  )
}
