import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { clientTarget } from '../src/connection/client-target.ts'
import { parsedUrl } from '../src/connection/parsed-url.ts'
import { type DatabaseUrls, prepareDatabase } from '../src/prepare/prepare-database.ts'
import { adminUrl } from './admin-url.ts'

/** Fixed, because every test process shares the server's roles. */
export const TEST_ROLE_PASSWORDS = {
  owner: 'test-only-owner-password',
  app: 'test-only-app-password',
  system: 'test-only-system-password',
  backup: 'test-only-backup-password',
} as const

const TEMPLATE_LOCK = 7_310_001
const MIGRATIONS = join(import.meta.dirname, '..', 'drizzle')

export type ScratchDatabase = DatabaseUrls & {
  /** The superuser in this database, for planting what no role of Kilotoken may plant. */
  adminUrl: string
  drop: () => Promise<void>
}

/**
 * A fresh database, migrated and seeded, for one test file. Call `drop` when done.
 *
 * Copied from a template that is made once for each set of migrations; then prepared again, because rights and
 * settings of a database are not copied, and seeds may have changed since.
 */
export async function createScratchDatabase(): Promise<ScratchDatabase> {
  const name = `kilotoken_test_${randomUUID().replaceAll('-', '')}`
  const server = openAsAdmin(adminUrl())
  try {
    const template = await ensureTemplate(server)
    await server.unsafe(`create database "${name}" template "${template}"`)
    // Nobody needs these rows after a power cut, and waiting for the disk is most of what a test would do.
    await server.unsafe(`alter database "${name}" set synchronous_commit = off`)
  } finally {
    await server.end()
  }
  const url = withDatabase(name)
  const urls = await prepareDatabase({ adminUrl: url, rolePasswords: TEST_ROLE_PASSWORDS })
  return { ...urls, adminUrl: url, drop: () => dropDatabase(name) }
}

/** An empty database that nothing has prepared. */
export async function createEmptyDatabase(
  encoding = 'UTF8',
): Promise<{ adminUrl: string; drop: () => Promise<void> }> {
  const name = `kilotoken_test_${randomUUID().replaceAll('-', '')}`
  const server = openAsAdmin(adminUrl())
  await server.unsafe(`create database "${name}" template template0 encoding '${encoding}' locale 'C'`)
  await server.end()
  return { adminUrl: withDatabase(name), drop: () => dropDatabase(name) }
}

/** Raw SQL, for arranging and looking. Close it with `end`. */
export function openAsAdmin(url: string): Sql {
  const target = clientTarget(url)
  return postgres(target.url, { ...target.options, max: 1, onnotice: () => undefined })
}

async function ensureTemplate(server: Sql): Promise<string> {
  const name = `kilotoken_test_template_${migrationsHash()}`
  await server`select pg_advisory_lock(${TEMPLATE_LOCK})`
  const [found] = await server<{ ready: boolean }[]>`
    select datistemplate as ready from pg_database where datname = ${name}`
  // A template left half made by a killed run is not marked as one; it is made again.
  if (!found?.ready) {
    await server.unsafe(`drop database if exists "${name}" with (force)`)
    await server.unsafe(`create database "${name}" template template0 encoding 'UTF8'`)
    await prepareDatabase({ adminUrl: withDatabase(name), rolePasswords: TEST_ROLE_PASSWORDS })
    await server.unsafe(`alter database "${name}" is_template true`)
  }
  await server`select pg_advisory_unlock(${TEMPLATE_LOCK})`
  return name
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql'))
  for (const file of files.sort()) hash.update(readFileSync(join(MIGRATIONS, file)))
  return hash.digest('hex').slice(0, 12)
}

function withDatabase(name: string): string {
  const url = parsedUrl(adminUrl())
  url.pathname = `/${name}`
  return url.href
}

async function dropDatabase(name: string): Promise<void> {
  const server = openAsAdmin(adminUrl())
  await server.unsafe(`drop database if exists "${name}" with (force)`)
  await server.end()
}
