import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installStamp, writeStamp, writtenStamp } from '../bootstrap/install-stamp.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kilotoken-install-'))
  for (const file of [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'apps/web/package.json',
    'packages/db/package.json',
    'e2e/package.json',
  ]) {
    write(file, file)
  }
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, content: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

test.each([
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'apps/web/package.json',
  'packages/new/package.json',
  'e2e/package.json',
])('a change of %s asks for an install', (file) => {
  const before = installStamp(root)
  write(file, 'changed')
  expect(installStamp(root)).not.toBe(before)
})

test('a change of code does not', () => {
  const before = installStamp(root)
  write('apps/web/src/page.tsx', 'changed')
  expect(installStamp(root)).toBe(before)
})

test('no stamp before the first install, then the one that was written', () => {
  expect(writtenStamp(root)).toBeUndefined()
  writeStamp(root, installStamp(root))
  expect(writtenStamp(root)).toBe(installStamp(root))
})
