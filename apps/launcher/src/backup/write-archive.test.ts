import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readArchive } from './read-archive.ts'
import { checkSeal } from './seal.ts'
import { writeArchive } from './write-archive.ts'

let folder: string
let archive: string
const running = new AbortController().signal

const facts = {
  format: 1 as const,
  product: 'kilotoken' as const,
  productVersion: '0.1.0',
  createdAt: '2026-11-25T09:45:07.123Z',
  postgresMajor: 18,
  schemaVersion: 1,
  timeline: 1,
  startLsn: '0/1',
  stopLsn: '0/2',
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-archive-'))
  archive = path.join(folder, 'a.tar.gz')
})

afterEach(() => rmSync(folder, { recursive: true }))

async function contents(): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  await readArchive(
    archive,
    async ({ header, body }) => {
      found.set(header.name, Buffer.from(await buffer(body as never)))
    },
    running,
  )
  return found
}

test('what goes in comes out, the manifest last, under a seal that holds', async () => {
  const file = path.join(folder, 'big')
  writeFileSync(file, Buffer.alloc(1_000_000, 'kilotoken'))
  const { files } = await writeArchive(
    archive,
    async (writer) => {
      await writer.addDirectory('cluster')
      await writer.addFile('cluster/big', file)
      await writer.addBytes('cluster/small', Buffer.from('abc'))
      return facts
    },
    running,
  )
  const found = await contents()
  expect([...found.keys()]).toEqual(['cluster/', 'cluster/big', 'cluster/small', 'manifest.json'])
  expect(found.get('cluster/big')).toEqual(Buffer.alloc(1_000_000, 'kilotoken'))
  // echo -n abc | sha256sum
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(files).toContainEqual({ path: 'cluster/small', bytes: 3, sha256: abc })
  expect(JSON.parse(found.get('manifest.json')?.toString() ?? '')).toEqual({ ...facts, files })
  expect(await checkSeal(archive, running)).toMatchObject({ state: 'whole' })
  expect(statSync(archive).mode & 0o777).toBe(0o600)
})

test('a file that is gone is passed over, one that shrinks is filled up', async () => {
  const file = path.join(folder, 'shrinking')
  writeFileSync(file, Buffer.alloc(1_000_000, 1))
  let chunks = 0
  const watched = {
    aborted: false,
    // Asked before each piece of 256 KiB: the file loses its end after the first.
    throwIfAborted: () => {
      chunks += 1
      if (chunks === 4) truncateSync(file, 300_000)
    },
  } as AbortSignal
  await writeArchive(
    archive,
    async (writer) => {
      expect(await writer.addFile('cluster/gone', path.join(folder, 'gone'))).toBe(false)
      expect(await writer.addFile('cluster/shrinking', file)).toBe(true)
      return facts
    },
    watched,
  )
  const found = await contents()
  const shrunk = found.get('cluster/shrinking')
  expect(found.has('cluster/gone')).toBe(false)
  expect(shrunk).toHaveLength(1_000_000)
  expect(shrunk?.[0]).toBe(1)
  expect(shrunk?.[999_999], 'zeros for what is lost').toBe(0)
})

test('fails as its contents fail, and never writes over a file', async () => {
  const failing = () => Promise.reject(new Error('no more'))
  await expect(writeArchive(archive, failing, running)).rejects.toThrow('no more')
  await expect(writeArchive(archive, () => Promise.resolve(facts), running)).rejects.toThrow('EEXIST')
})
