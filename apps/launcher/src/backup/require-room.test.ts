import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { requireRoom } from './require-room.ts'

const free = (bytes: number) => (() => Promise.resolve({ bavail: bytes, bsize: 1 })) as never

test('needs on one disk are added up, and 200 MB stay for the database', async () => {
  const needs = [
    { folder: tmpdir(), bytes: 300e6 },
    { folder: tmpdir(), bytes: 500e6 },
  ]
  await expect(requireRoom(needs, free(1000e6))).resolves.toBeUndefined()
  await expect(requireRoom(needs, free(999e6))).rejects.toThrow(/has 999 MB free and this needs 1000 MB/)
})
