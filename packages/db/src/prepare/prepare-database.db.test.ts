import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminUrl } from '../../test/admin-url.ts'
import { createEmptyDatabase, openAsAdmin, TEST_ROLE_PASSWORDS } from '../../test/scratch-database.ts'
import { parsedUrl } from '../connection/parsed-url.ts'
import { prepareDatabase } from './prepare-database.ts'

const rolePasswords = TEST_ROLE_PASSWORDS
let server: Sql
let given: { adminUrl: string; drop: () => Promise<void> }
const cleanUps: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  server = openAsAdmin(adminUrl())
  given = await createEmptyDatabase()
})

afterAll(async () => {
  await given.drop()
  for (const cleanUp of cleanUps.reverse()) await cleanUp()
  await server.end()
})

async function query<T>(url: string, text: string): Promise<T[]> {
  const sql = openAsAdmin(url)
  try {
    return (await sql.unsafe(text)) as unknown as T[]
  } finally {
    await sql.end()
  }
}

/** Every row version that a preparation could write; a rewritten row has another xmin. */
function rowVersions(url: string): Promise<unknown> {
  return query(
    url,
    `select 'accelerator' as kind, key, xmin::text from kilotoken.catalogue_accelerators
     union all select 'model', key, xmin::text from kilotoken.catalogue_models
     union all select 'sample', key, xmin::text from kilotoken.sample_plans
     union all select 'migration', hash, xmin::text from kilotoken.schema_migrations
     union all select 'role', rolname, xmin::text from pg_authid where rolname like 'kilotoken\\_%'
     union all select 'setting', s.setrole::regrole::text, s.xmin::text from pg_db_role_setting s
       join pg_database d on d.oid = s.setdatabase where d.datname = current_database()
     union all select 'database', datname, xmin::text from pg_database where datname = current_database()
     order by 1, 2`,
  )
}

async function plantAdmin(powers: string): Promise<{ name: string; url: (database: string) => string }> {
  const name = `kt_test_admin_${randomUUID().slice(0, 8)}`
  await server.unsafe(`create role ${name} login password 'planted' ${powers}`)
  cleanUps.push(() => server.unsafe(`drop owned by ${name} cascade; drop role ${name}`).simple())
  return {
    name,
    url: (database) => {
      const url = parsedUrl(adminUrl())
      url.username = name
      url.password = 'planted'
      url.pathname = `/${database}`
      return url.href
    },
  }
}

test('a database of its own: made, closed to the public, reachable by the four roles', async () => {
  const [before] = await server`select 1 from pg_database where datname = 'kilotoken'`
  if (before === undefined) cleanUps.push(() => server`drop database if exists kilotoken with (force)`)
  const maintenance = parsedUrl(adminUrl())
  maintenance.pathname = '/postgres'
  const urls = await prepareDatabase({ adminUrl: maintenance.href, rolePasswords })
  for (const [key, url] of Object.entries(urls)) {
    const [row] = await query(url, 'select current_database() as database, current_user as role')
    expect(row).toEqual({ database: 'kilotoken', role: `kilotoken_${key.replace('Url', '')}` })
  }
  const own = parsedUrl(adminUrl())
  own.pathname = '/kilotoken'
  const [rights] = await query(
    own.href,
    `select has_database_privilege('public', 'kilotoken', 'connect') as connect,
       has_database_privilege('kilotoken_app', 'kilotoken', 'temporary') as temporary,
       has_database_privilege('kilotoken_app', 'kilotoken', 'create') as create,
       has_schema_privilege('public', 'public', 'usage') as public_usage,
       (select datdba::regrole::text from pg_database where datname = 'kilotoken') as owner`,
  )
  expect(rights).toEqual({
    connect: false,
    temporary: false,
    create: false,
    public_usage: false,
    owner: 'kilotoken_owner',
  })
})

test('two at once on an empty database both succeed, and a later run writes nothing', async () => {
  const [first, second] = await Promise.all([
    prepareDatabase({ adminUrl: given.adminUrl, rolePasswords }),
    prepareDatabase({ adminUrl: given.adminUrl, rolePasswords }),
  ])
  expect(first).toEqual(second)
  const before = await rowVersions(given.adminUrl)
  expect(await prepareDatabase({ adminUrl: given.adminUrl, rolePasswords })).toEqual(first)
  expect(await rowVersions(given.adminUrl)).toEqual(before)
})

test('a database the admin names is used as it is: public keeps what it had', async () => {
  const [row] = await query(
    given.adminUrl,
    `select has_schema_privilege('public', 'public', 'usage') as public_usage,
       (select count(*)::int from kilotoken.sample_plans) as samples`,
  )
  expect(row).toEqual({ public_usage: true, samples: 1 })
})

test('roles carry no power, their own timeouts, and a path without public', async () => {
  const roles = await server`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles
    where rolname in ('kilotoken_owner', 'kilotoken_app', 'kilotoken_system', 'kilotoken_backup')`
  expect(roles).toHaveLength(4)
  for (const role of roles) {
    expect(role).toMatchObject({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    })
    expect(role.rolcanlogin).toBe(true)
  }
  const { appUrl, backupUrl } = await prepareDatabase({ adminUrl: given.adminUrl, rolePasswords })
  const settings = `select current_setting('search_path') as path, current_setting('statement_timeout') as statement,
    current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle,
    current_setting('default_transaction_read_only') as read_only`
  const path = 'kilotoken, pg_temp'
  expect(await query(appUrl, settings)).toEqual([
    { path, statement: '10s', lock: '2s', idle: '15s', read_only: 'off' },
  ])
  expect(await query(backupUrl, settings)).toEqual([
    { path, statement: '0', lock: '0', idle: '0', read_only: 'on' },
  ])
})

test('a role that lost its password or gained power is put right', async () => {
  await server`alter role kilotoken_backup createdb password 'something else'`
  const { backupUrl } = await prepareDatabase({ adminUrl: given.adminUrl, rolePasswords })
  expect(await query(backupUrl, 'select rolcreatedb from pg_roles where rolname = current_user')).toEqual([
    { rolcreatedb: false },
  ])
})

test('an admin without superuser prepares a database it owns', async () => {
  const admin = await plantAdmin('createrole')
  for (const role of ['owner', 'app', 'system', 'backup']) {
    await server.unsafe(`grant kilotoken_${role} to ${admin.name} with admin option`)
  }
  const database = await createEmptyDatabase()
  cleanUps.push(database.drop)
  const name = parsedUrl(database.adminUrl).pathname.slice(1)
  await server.unsafe(`alter database "${name}" owner to ${admin.name}`)
  const { appUrl } = await prepareDatabase({ adminUrl: admin.url(name), rolePasswords })
  expect(await query(appUrl, 'select count(*)::int as samples from sample_plans')).toEqual([{ samples: 1 }])
})

test('an admin that may not create roles is told so, and nothing is written', async () => {
  const admin = await plantAdmin('createdb')
  const database = await createEmptyDatabase()
  cleanUps.push(database.drop)
  const name = parsedUrl(database.adminUrl).pathname.slice(1)
  await expect(prepareDatabase({ adminUrl: admin.url(name), rolePasswords })).rejects.toMatchObject({
    code: 'DATABASE_PRIVILEGES_MISSING',
    message: expect.stringContaining('may not create roles'),
  })
  expect(await query(database.adminUrl, `select to_regnamespace('kilotoken')::text as schema`)).toEqual([
    { schema: null },
  ])
})

test('an admin that may create roles but has no right to the database is told which', async () => {
  const admin = await plantAdmin('createrole')
  const database = await createEmptyDatabase()
  cleanUps.push(database.drop)
  const name = parsedUrl(database.adminUrl).pathname.slice(1)
  await expect(prepareDatabase({ adminUrl: admin.url(name), rolePasswords })).rejects.toMatchObject({
    code: 'DATABASE_PRIVILEGES_MISSING',
  })
})

test('a database migrated by a newer release is refused and left alone', async () => {
  await query(
    given.adminUrl,
    `insert into kilotoken.schema_migrations (hash, created_at) values ('newer', 9999999999999)`,
  )
  await query(given.adminUrl, 'delete from kilotoken.sample_plans')
  await expect(prepareDatabase({ adminUrl: given.adminUrl, rolePasswords })).rejects.toMatchObject({
    code: 'DATABASE_NEWER_THAN_CODE',
  })
  expect(await query(given.adminUrl, 'select key from kilotoken.sample_plans')).toEqual([])
})

test('a database that cannot hold every language is refused', async () => {
  const database = await createEmptyDatabase('SQL_ASCII')
  cleanUps.push(database.drop)
  await expect(prepareDatabase({ adminUrl: database.adminUrl, rolePasswords })).rejects.toMatchObject({
    code: 'DATABASE_NOT_UTF8',
  })
})

test('a server that is away and a wrong password are told apart, and the password is not repeated', async () => {
  await expect(
    prepareDatabase({ adminUrl: 'postgres://admin:secret-word@127.0.0.1:1/postgres', rolePasswords }),
  ).rejects.toMatchObject({
    code: 'DATABASE_UNREACHABLE',
    message: expect.not.stringContaining('secret-word'),
  })
  const url = parsedUrl(adminUrl())
  url.password = 'secret-word'
  await expect(prepareDatabase({ adminUrl: url.href, rolePasswords })).rejects.toMatchObject({
    code: 'DATABASE_LOGIN_REFUSED',
    message: expect.not.stringContaining('secret-word'),
  })
})
