import { expect, test } from 'vitest'
import { checkPureEngine } from './check-pure-engine.ts'
import { withScratchTree } from './scratch-tree.ts'

const usesIn = (text: string, file = 'packages/cost-core/src/x.ts') =>
  withScratchTree({ [file]: text }, (root) =>
    checkPureEngine(root).map(({ message }) => message.split(':')[0]),
  )

test.each([
  ['const now = Date.now()', 'uses Date'],
  ['const now = new Date()', 'uses Date'],
  ['const { now } = Date', 'uses Date'],
  ['const x = { clock: Date }', 'uses Date'],
  ['const x = Math.random()', 'uses Math.random'],
  ["const x = Math['random']()", 'uses Math[…]'],
  ['const M = Math', 'uses Math under another name'],
  ['const home = process.env.HOME', 'uses process'],
  ['const x = globalThis.y', 'uses globalThis'],
  ['await fetch("/")', 'uses fetch'],
  ['setTimeout(() => {}, 1)', 'uses setTimeout'],
  ['const f = new Intl.NumberFormat()', 'uses Intl'],
  ['const s = (1).toLocaleString()', 'uses .toLocaleString'],
  ['const c = "a".localeCompare("b")', 'uses .localeCompare'],
  ['console.log(1)', 'uses console'],
  ['const t = performance.now()', 'uses performance'],
  ['const id = crypto.randomUUID()', 'uses crypto'],
  ["import { readFileSync } from 'node:fs'", 'uses node'],
  ["export * from 'node:path'", 'uses node'],
  ['const here = import.meta.dirname', 'uses import.meta'],
  ["const fs = await import('fs')", 'uses import()'],
  ['const w = window.innerWidth', 'uses window'],
])('%s is found', async (text, found) => {
  expect(await usesIn(text)).toContain(found)
})

test.each([
  ['a comment', '// the Date of the price; process it\nexport const x = 1'],
  ['a string', "export const x = 'Date'"],
  ['a property', 'export const x = { Date: 1, process: 2 }\nexport const y = x.process'],
  ['a field of a type', 'export interface X { readonly module: string; console(): void }'],
  ['its own window', 'export const window = { arity: 2 }\nexport const arity = window.arity'],
  ['other mathematics', 'export const x = Math.floor(Math.max(1.5, 2))'],
])('%s is no use', async (_what, text) => {
  expect(await usesIn(text)).toEqual([])
})

test('tests may use what they like, and says where', async () => {
  expect(await usesIn('new Date()', 'packages/cost-core/src/x.test.ts')).toEqual([])
  const failures = await withScratchTree(
    { 'packages/cost-core/src/deep/x.ts': '\n\nnew Date()' },
    checkPureEngine,
  )
  expect(failures.map(({ file }) => file)).toEqual(['packages/cost-core/src/deep/x.ts:3'])
})
