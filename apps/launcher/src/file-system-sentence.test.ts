import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileSystemSentence } from './file-system-sentence.ts'

function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code, syscall: 'write', path: '/data/x' })
}

test.each([
  ['ENOSPC', 'The disk that holds /data/x is full'],
  ['EDQUOT', 'The disk that holds /data/x is full'],
  ['EROFS', 'The disk that holds /data/x is read-only'],
  ['EACCES', 'This user may not use /data/x'],
  ['ENOTDIR', 'There is a file where a folder should be at /data/x'],
])('%s has a sentence', (code, start) => {
  expect(fileSystemSentence(systemError(code))).toMatch(start)
})

test('a real one, from a file in the way', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-sentence-'))
  const file = path.join(folder, 'data')
  writeFileSync(file, '')
  let error: unknown
  try {
    mkdirSync(path.join(file, 'secrets'), { recursive: true })
  } catch (caught) {
    error = caught
  }
  expect(fileSystemSentence(error)).toMatch(/^There is a file where a folder should be/)
  rmSync(folder, { recursive: true })
})

test('a fault of the program has none', () => {
  expect(fileSystemSentence(new TypeError('x'))).toBeUndefined()
  expect(fileSystemSentence(undefined)).toBeUndefined()
  expect(() => readFileSync('/nowhere/at/all')).toThrow(
    expect.toSatisfy((error: unknown) => fileSystemSentence(error) === undefined),
  )
})
