import { expect, test } from 'vitest'
import { checkBannedSyntax } from './check-banned-syntax.ts'
import { withScratchTree } from './scratch-tree.ts'

const rulesBroken = (text: string) =>
  withScratchTree({ 'apps/web/src/x.tsx': text }, (root) => checkBannedSyntax(root).map(({ rule }) => rule))

test.each([
  ["'use server'\nexport const x = 1", 'no-server-actions'],
  ['export async function save() {\n  "use server"\n}', 'no-server-actions'],
  ['const q = sql.raw(text)', 'no-raw-sql'],
  ["const q = sql['raw'](text)", 'no-raw-sql'],
  ['const { raw } = sql', 'no-raw-sql'],
])('%s', async (text, rule) => {
  expect(await rulesBroken(text)).toEqual([rule])
})

test('what only mentions them is fine', async () => {
  expect(
    await rulesBroken(
      "'use client'\n// no 'use server', no sql.raw\nconst s = ['use server']\nsql`select 1`",
    ),
  ).toEqual([])
})
