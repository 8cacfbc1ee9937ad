import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreBackup } from '../src/backup/restore-backup.ts'
import { takeBackup } from '../src/backup/take-backup.ts'
import { scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { type BackupContents, readBackup, writeForgedBackup } from './forged-backup.ts'
import { withPreparedData } from './prepared-data.ts'

const scratch = scratchDataDirectory()
const parent = path.dirname(scratch.path)
const current = path.join(parent, 'current')
const good = path.join(parent, 'good.tar.gz')
const bad = path.join(parent, 'bad.tar.gz')
const running = new AbortController().signal
const silent = () => {}
let goodContents: BackupContents

beforeAll(async () => {
  await withPreparedData(scratch.path, () =>
    takeBackup(good, { KILOTOKEN_DATA_DIR: scratch.path }, silent, running),
  )
  goodContents = await readBackup(good)
  mkdirSync(path.join(current, 'postgres'), { recursive: true })
  writeFileSync(path.join(current, 'postgres', 'PG_VERSION'), '18\n')
})

afterAll(() => scratch.remove())

/** Why a restore is refused. The present data and the folder around it must be as before. */
async function refusal(file = bad): Promise<string> {
  const tree = () => readdirSync(parent, { recursive: true }).sort()
  const before = tree()
  const error = await restoreBackup(file, { KILOTOKEN_DATA_DIR: current }, silent, running).catch(
    (reason: Error) => reason,
  )
  expect(tree(), 'nothing was changed and nothing left').toEqual(before)
  expect(error, 'refused with a sentence').toMatchObject({ name: 'LaunchError' })
  return (error as Error).message
}

/** Writes a backup that is sealed as a good one is, with other contents. */
async function forge(change: (contents: BackupContents) => void): Promise<void> {
  const contents = structuredClone(goodContents)
  change(contents)
  await writeForgedBackup(bad, contents)
}

const isLog = (name: string) => name.startsWith('cluster/pg_wal/0')

test.each([0, 1, 50, 2_000_000, -57, -1])('cut off at %i bytes', async (length) => {
  copyFileSync(good, bad)
  truncateSync(bad, length < 0 ? readFileSync(good).length + length : length)
  expect(await refusal()).toMatch(/bad\.tar\.gz is no complete backup of Kilotoken: it was cut off/)
})

// The date in gzip's head changes nothing that is unpacked, and the last bytes lie after all contents.
test.each([0, 5, 9, 10, 1_000_000, -100, -58, -48, -30, -12, -1])(
  'one bit changed at byte %i',
  async (at) => {
    const bytes = readFileSync(good)
    const position = at < 0 ? bytes.length + at : at
    bytes.writeUInt8(bytes.readUInt8(position) ^ 0x10, position)
    writeFileSync(bad, bytes)
    expect(await refusal()).toMatch(/was altered after it was written|is no complete backup/)
  },
)

test('something appended', async () => {
  writeFileSync(bad, Buffer.concat([readFileSync(good), Buffer.from('more')]))
  expect(await refusal()).toMatch(/is no complete backup/)
})

test('a file that is no backup, and one that is not there', async () => {
  writeFileSync(bad, 'x'.repeat(5_000))
  expect(await refusal()).toMatch(/is no complete backup/)
  expect(await refusal(path.join(parent, 'none.tar.gz'))).toMatch(/^There is no backup .*none\.tar\.gz/)
})

test('made as it is, a forged backup without a change would be restored', async () => {
  await forge(() => {})
  const untouched = path.join(parent, 'untouched')
  await restoreBackup(bad, { KILOTOKEN_DATA_DIR: untouched }, silent, running)
  expect(readdirSync(untouched)).toContain('postgres')
  rmSync(untouched, { recursive: true })
})

test('a file that differs from the list', async () => {
  await forge(({ entries }) => {
    const bytes = entries.find(({ header }) => header.name === 'cluster/global/pg_control')
      ?.body as Uint8Array
    bytes[200] = 1 ^ (bytes[200] ?? 0)
  })
  expect(await refusal()).toMatch(/does not hold what its own list says/)
})

test('a file that is not in the list, or only in the list', async () => {
  await forge(({ manifest }) => manifest.files.pop())
  expect(await refusal()).toMatch(/does not hold what its own list says/)
  await forge(({ entries }) => entries.pop())
  expect(await refusal()).toMatch(/does not hold what its own list says/)
})

test('the log is missing', async () => {
  await forge(({ entries, manifest }) => {
    entries.splice(0, entries.length, ...entries.filter(({ header }) => !isLog(header.name)))
    manifest.files = manifest.files.filter((file) => !isLog(file.path))
  })
  expect(await refusal()).toMatch(/^The database in .*bad\.tar\.gz does not start \(.*checkpoint/)
})

test('the log lacks its last record, as a copy made before it was on disk does', async () => {
  await forge(({ entries, manifest }) => {
    const segment = entries.findLast(({ header }) => isLog(header.name))
    const bytes = segment?.body as Uint8Array
    const end = Number.parseInt(manifest.stopLsn.split('/')[1] ?? '', 16) % bytes.length
    // The last record takes 34 bytes and is filled up to 40.
    bytes.fill(0, end - 24)
    const listed = manifest.files.find((file) => file.path === segment?.header.name)
    if (listed) listed.sha256 = createHash('sha256').update(bytes).digest('hex')
  })
  expect(await refusal()).toMatch(/does not start \(WAL ends before end of online backup/)
})

test('another PostgreSQL, a newer schema, a later format', async () => {
  await forge(({ manifest }) => {
    manifest.postgresMajor = 17
  })
  expect(await refusal()).toMatch(/holds a database of PostgreSQL 17 and this Kilotoken has 18/)
  await forge(({ manifest }) => {
    manifest.schemaVersion += 1
    manifest.productVersion = '9.9.9'
  })
  expect(await refusal()).toMatch(/was made by a newer Kilotoken \(9\.9\.9\)/)
  await forge(({ manifest }) => {
    Object.assign(manifest, { format: 2 })
  })
  expect(await refusal()).toMatch(/has no list of contents that this version of Kilotoken can read/)
})

test.each([
  ['a name that leads out', { name: 'cluster/../../evil', size: 0 }],
  ['a name from the root', { name: '/evil', size: 0 }],
  ['a link', { name: 'cluster/evil', size: 0, type: 'symlink' as const, linkname: '/etc/passwd' }],
])('%s', async (_, header) => {
  await forge(({ entries }) => entries.push({ header }))
  expect(await refusal()).toMatch(/bad\.tar\.gz cannot be taken apart \(/)
})
