import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Sql } from '@kilotoken/db/testing'
import { afterAll, expect, test } from 'vitest'
import { restoreBackup } from '../src/backup/restore-backup.ts'
import { takeBackup } from '../src/backup/take-backup.ts'
import { removeDataDirectory } from '../src/remove-data-directory.ts'
import { scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { withPreparedData, withStartedData } from './prepared-data.ts'

const scratch = scratchDataDirectory()
const parent = path.dirname(scratch.path)
const elsewhere = path.join(parent, 'other-machine')
const backups = mkdtempSync(path.join(tmpdir(), 'kilotoken-backups-'))
const running = new AbortController().signal

afterAll(() => {
  for (const name of readdirSync(parent)) removeDataDirectory(path.join(parent, name))
  rmSync(backups, { recursive: true, force: true })
  scratch.remove()
})

/** Each row is one transaction with its count, so that a copy of a half-done one shows. */
async function makeTables(admin: Sql): Promise<void> {
  await admin.unsafe(`
    create table kilotoken.probes (id int primary key, body text not null);
    create table kilotoken.probe_count (n int not null);
    insert into kilotoken.probe_count values (0);
    create table kilotoken.filler as select i, repeat(md5(i::text), 8) as body from generate_series(1, 100000) i`)
}

function startWriter(admin: Sql) {
  let acknowledged = 0
  let stopped = false
  async function write(): Promise<void> {
    while (!stopped) {
      const id = acknowledged + 1
      await admin.begin(async (tx) => {
        await tx`insert into kilotoken.probes values (${id}, repeat('x', 500))`
        await tx`update kilotoken.probe_count set n = n + 1`
        // Rewrites pages that are being copied.
        await tx`update kilotoken.filler set body = md5(body) where i = ${1 + ((id * 7919) % 100000)}`
      })
      acknowledged = id
    }
  }
  const done = write()
  return {
    count: () => acknowledged,
    stop: async () => {
      stopped = true
      await done
    },
  }
}

async function backUpUnderWrites(): Promise<{ file: string; before: number; after: number }> {
  return await withPreparedData(scratch.path, async (admin) => {
    await makeTables(admin)
    const writer = startWriter(admin)
    while (writer.count() < 50) await new Promise((resolve) => setTimeout(resolve, 10))
    const before = writer.count()
    const environment = { KILOTOKEN_DATA_DIR: scratch.path }
    const file = await takeBackup(backups, environment, () => {}, running)
    const after = writer.count()
    await writer.stop()
    const slots = () => admin`select 1 from pg_replication_slots`
    await expect.poll(slots, { message: 'nothing keeps the log after a backup' }).toHaveLength(0)
    return { file, before, after }
  })
}

test('what was confirmed before a backup is in it, and nothing is half there', async () => {
  const { file, before, after } = await backUpUnderWrites()
  expect(after, 'the product went on while it was copied').toBeGreaterThan(before)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(backups), 'one file, nothing half made').toEqual([path.basename(file)])
  expect(readdirSync(parent), 'the copy that was started is gone').toEqual(['data'])

  const said: string[] = []
  await restoreBackup(file, { KILOTOKEN_DATA_DIR: elsewhere }, (line) => said.push(line), running)
  expect(said.join('\n')).toContain('There was no earlier data.')
  await withStartedData(elsewhere, async (admin) => {
    const [row] = await admin<{ rows: number; last: number; counted: number; indexed: number }[]>`
      select count(*)::int as rows, max(id) as last, (select n from kilotoken.probe_count) as counted,
        (select count(*)::int from kilotoken.probes where id between 1 and 1000000000) as indexed
      from kilotoken.probes`
    expect(row?.rows).toBeGreaterThanOrEqual(before)
    expect(row?.rows).toBeLessThanOrEqual(after)
    expect(row, 'no row is missing and the count is that of the rows').toMatchObject({
      last: row?.rows,
      counted: row?.rows,
      indexed: row?.rows,
    })
    expect(await admin`select 1 from kilotoken.filler`).toHaveLength(100_000)
  })
  const secret = (data: string, name: string) => readFileSync(path.join(data, 'secrets', name), 'utf8')
  for (const name of readdirSync(path.join(scratch.path, 'secrets'))) {
    expect(secret(elsewhere, name), name).toBe(secret(scratch.path, name))
    expect(statSync(path.join(elsewhere, 'secrets', name)).mode & 0o777, name).toBe(0o600)
  }
})

test('a restore in place keeps the data that was there, and both can be started', async () => {
  const environment = { KILOTOKEN_DATA_DIR: elsewhere }
  const file = await takeBackup(path.join(backups, 'second.tar.gz'), environment, () => {}, running)
  await withStartedData(elsewhere, (admin) => admin`delete from kilotoken.filler`)
  const said: string[] = []
  await restoreBackup(file, environment, (line) => said.push(line), running)
  await withStartedData(elsewhere, async (admin) => {
    expect(await admin`select 1 from kilotoken.filler`).toHaveLength(100_000)
  })
  const kept = readdirSync(parent).find((name) => name.startsWith('other-machine-before-restore-')) ?? ''
  expect(said.join('\n')).toContain(path.join(parent, kept))
  await withStartedData(path.join(parent, kept), async (admin) => {
    expect(await admin`select 1 from kilotoken.filler`).toHaveLength(0)
  })
})

test.each(['Copying', 'Checking'])('stopped at "%s …", it leaves nothing', async (step) => {
  const before = [readdirSync(parent), readdirSync(backups)]
  const stop = new AbortController()
  const report = (line: string) => {
    if (line.startsWith(step)) stop.abort(new Error('stopped by a person'))
  }
  const taking = takeBackup(backups, { KILOTOKEN_DATA_DIR: elsewhere }, report, stop.signal)
  await expect(taking).rejects.toThrow('stopped by a person')
  expect([readdirSync(parent), readdirSync(backups)]).toEqual(before)
})

test('a backup never writes over a file, and needs a server of ours', async () => {
  const environment = { KILOTOKEN_DATA_DIR: elsewhere }
  const file = path.join(backups, 'second.tar.gz')
  const before = readFileSync(file)
  await expect(takeBackup(file, environment, () => {}, running)).rejects.toThrow(
    /second\.tar\.gz exists already/,
  )
  expect(readFileSync(file).equals(before)).toBe(true)
  const external = { ...environment, DATABASE_URL: 'postgres://someone@127.0.0.1:9/kilotoken' }
  await expect(takeBackup(undefined, external, () => {}, running)).rejects.toThrow(/pg_dump .*pgBackRest/)
  await expect(restoreBackup(file, external, () => {}, running)).rejects.toThrow(/pg_dump .*pgBackRest/)
})
