import { expect, test } from 'vitest'
import { holdsWhatItLists, parseManifest } from './manifest.ts'

const file = (path: string) => ({ path, bytes: 3, sha256: 'a'.repeat(64) })
const manifest = {
  format: 1 as const,
  product: 'kilotoken' as const,
  productVersion: '0.1.0',
  createdAt: '2026-11-25T09:45:07.123Z',
  postgresMajor: 18,
  schemaVersion: 1_795_597_883_876,
  timeline: 1,
  startLsn: '0/2000028',
  stopLsn: '0/2000120',
  files: [file('a'), file('b')],
}

test('reads what a backup writes, and nothing of another product or format', () => {
  expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest)
  for (const other of [{ format: 2 }, { product: 'other' }, { files: undefined }, { extra: 1 }]) {
    expect(parseManifest(JSON.stringify({ ...manifest, ...other })), JSON.stringify(other)).toBeUndefined()
  }
  expect(parseManifest('{')).toBeUndefined()
})

test('one file more, less, twice or other is a mismatch', () => {
  expect(holdsWhatItLists(manifest, [file('b'), file('a')])).toBe(true)
  expect(holdsWhatItLists(manifest, [file('a')])).toBe(false)
  expect(holdsWhatItLists(manifest, [file('a'), file('b'), file('c')])).toBe(false)
  expect(holdsWhatItLists(manifest, [file('a'), file('a')])).toBe(false)
  expect(holdsWhatItLists({ ...manifest, files: [file('a'), file('a')] }, [file('a'), file('a')])).toBe(false)
  expect(holdsWhatItLists(manifest, [file('a'), { ...file('b'), bytes: 4 }])).toBe(false)
  expect(holdsWhatItLists(manifest, [file('a'), { ...file('b'), sha256: 'b'.repeat(64) }])).toBe(false)
})
