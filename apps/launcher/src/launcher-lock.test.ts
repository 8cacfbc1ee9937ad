import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLauncherLock } from './launcher-lock.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-lock-'))
  file = path.join(folder, 'launcher.lock')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('held once; free again after its release', () => {
  const lock = takeLauncherLock(folder, 'http://127.0.0.1:3000')
  expect(lock.wasAbandoned).toBe(false)
  expect(() => takeLauncherLock(folder, 'x')).toThrow(
    `Kilotoken already runs here as process ${process.pid} at http://127.0.0.1:3000: use that one, or stop it with kill ${process.pid}.`,
  )
  lock.release()
  expect(existsSync(file)).toBe(false)
  expect(takeLauncherLock(folder, 'x').wasAbandoned).toBe(false)
})

test('a number that was given to another process since does not block', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, birth: 'an earlier one', address: 'x' }))
  expect(takeLauncherLock(folder, 'x').wasAbandoned).toBe(true)
})

test.each(['', 'not json', '{"pid":1}'])('a damaged lock does not block: %j', (content) => {
  writeFileSync(file, content)
  expect(takeLauncherLock(folder, 'x').wasAbandoned).toBe(true)
})
