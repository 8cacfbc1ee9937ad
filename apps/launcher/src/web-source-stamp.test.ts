import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { webSourceStamp } from './web-source-stamp.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kilotoken-stamp-'))
  for (const file of ['pnpm-lock.yaml', 'package.json', 'turbo.json', 'tooling/tsconfig.base.json'])
    write(file, file)
  write('apps/web/src/page.tsx', 'page')
  write('packages/ui/src/button.tsx', 'button')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, content: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

test.each([
  'apps/web/src/page.tsx',
  'packages/ui/src/button.tsx',
  'packages/ui/src/new.tsx',
  'pnpm-lock.yaml',
])('a change of %s asks for a build', (file) => {
  const before = webSourceStamp(root)
  write(file, 'changed')
  expect(webSourceStamp(root)).not.toBe(before)
})

test.each([
  'apps/web/.next/build',
  'apps/web/node_modules/x.js',
  'packages/ui/src/button.test.tsx',
  'apps/worker/src/main.ts',
])('a change of %s does not', (file) => {
  const before = webSourceStamp(root)
  write(file, 'changed')
  expect(webSourceStamp(root)).toBe(before)
})

test('moving content between files asks for a build', () => {
  write('apps/web/src/a.ts', 'xy')
  write('apps/web/src/b.ts', 'z')
  const before = webSourceStamp(root)
  write('apps/web/src/a.ts', 'x')
  write('apps/web/src/b.ts', 'yz')
  expect(webSourceStamp(root)).not.toBe(before)
})
