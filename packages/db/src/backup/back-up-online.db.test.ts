import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createScratchDatabase,
  openAsAdmin,
  type ScratchDatabase,
  TEST_ROLE_PASSWORDS,
} from '../../test/scratch-database.ts'
import { type BackupEnd, backUpOnline } from './back-up-online.ts'
import { isSchemaKnown } from './schema-version.ts'
import { lsnBytes } from './wal-segments.ts'

let scratch: ScratchDatabase
let admin: Sql

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
})

afterAll(async () => {
  await admin.end()
  await scratch.drop()
})

const server = () => ({ adminUrl: scratch.adminUrl, backupPassword: TEST_ROLE_PASSWORDS.backup })
const slots = () => admin`select 1 from pg_replication_slots where slot_name like 'kilotoken_backup_%'`

test('the role backup copies a cluster that is written to, and its log is there and on disk', async () => {
  let end: BackupEnd | undefined
  await backUpOnline(server(), 'a test', {
    copyFiles: async () => {
      expect(await slots(), 'the log is kept meanwhile').toHaveLength(1)
      await admin`create table kilotoken.written_meanwhile as select generate_series(1, 1000) as i`
    },
    copyLog: async (found) => {
      end = found
      const files = await admin<{ name: string }[]>`select name from pg_ls_waldir()`
      const names = files.map((file) => file.name)
      for (const segment of found.walSegments) expect(names).toContain(segment)
      const [flushed] = await admin<{ lsn: string }[]>`select pg_current_wal_flush_lsn()::text as lsn`
      expect(lsnBytes(flushed?.lsn ?? '') >= lsnBytes(found.stopLsn)).toBe(true)
    },
  })
  expect(end?.backupLabel).toMatch(/^START WAL LOCATION: .*\n(.*\n)*LABEL: a test\n/)
  expect(end?.backupLabel).toContain(end?.startLsn)
  await expect.poll(slots, { message: 'nothing keeps the log afterwards' }).toHaveLength(0)
})

test('a copy that fails ends the backup and lets the log go', async () => {
  const failing = {
    copyFiles: () => Promise.reject(new Error('disk full')),
    copyLog: () => Promise.resolve(),
  }
  await expect(backUpOnline(server(), 'a test', failing)).rejects.toThrow('disk full')
  await expect.poll(slots).toHaveLength(0)
})

test('a schema is known by its last migration', async () => {
  const [row] = await admin<{ version: string }[]>`
    select max(created_at)::text as version from kilotoken.schema_migrations`
  expect(isSchemaKnown(Number(row?.version))).toBe(true)
  expect(isSchemaKnown(Number(row?.version) + 1)).toBe(false)
  expect(isSchemaKnown(0)).toBe(true)
})
