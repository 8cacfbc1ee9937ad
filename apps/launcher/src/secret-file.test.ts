import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSecret, secretPath } from './secret-file.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-secret-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('made once, 256 bits, readable by its owner alone; the same at every start', () => {
  const secret = openSecret(folder, 'role-app')
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(openSecret(folder, 'role-app')).toBe(secret)
  expect(openSecret(folder, 'role-owner')).not.toBe(secret)
  expect(statSync(secretPath(folder, 'role-app')).mode & 0o777).toBe(0o600)
  expect(statSync(path.join(folder, 'secrets')).mode & 0o777).toBe(0o700)
})

test('a file others could read is closed', () => {
  openSecret(folder, 'role-app')
  chmodSync(secretPath(folder, 'role-app'), 0o644)
  openSecret(folder, 'role-app')
  expect(statSync(secretPath(folder, 'role-app')).mode & 0o777).toBe(0o600)
})

test('a damaged secret is refused, not replaced', () => {
  openSecret(folder, 'role-app')
  writeFileSync(secretPath(folder, 'role-app'), '\n')
  expect(() => openSecret(folder, 'role-app')).toThrow(/is damaged/)
})
