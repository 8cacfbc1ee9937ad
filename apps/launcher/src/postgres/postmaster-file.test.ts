import { expect, test } from 'vitest'
import { parsePostmasterFile } from './postmaster-file.ts'

// As PostgreSQL 18.4 wrote it, with no Unix socket.
const ready = '8276\n/data/postgres\n1795578072\n54877\n\nlocalhost\n  2154603        14\nready   \n'

test('reads what a running server wrote', () => {
  expect(parsePostmasterFile(ready)).toEqual({
    pid: 8276,
    cluster: '/data/postgres',
    startedAt: new Date('2026-11-25T03:41:12Z'),
    port: 54877,
    status: 'ready',
  })
})

test('a server that is just starting has no status yet', () => {
  expect(parsePostmasterFile('8276\n/data/postgres\n1795578072\n')).toMatchObject({
    pid: 8276,
    port: undefined,
    status: undefined,
  })
})

test('a file that is empty or cut off names no server', () => {
  expect(parsePostmasterFile('')).toBeUndefined()
  expect(parsePostmasterFile('8276')).toBeUndefined()
  expect(parsePostmasterFile('x\n/data/postgres\n')).toBeUndefined()
})
