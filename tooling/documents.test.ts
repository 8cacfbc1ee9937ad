import { expect, test } from 'vitest'
import { checkDocuments } from './check-documents.ts'
import { withScratchTree } from './scratch-tree.ts'

const messages = (text: string) =>
  withScratchTree({ 'README.md': 'x', 'packages/db/x.ts': '', 'docs/guide/page.md': text }, (root) =>
    checkDocuments(root).map(({ file, message }) => `${file} ${message}`),
  )

test.each([
  ['[a](gone.md)', 'docs/guide/page.md:1 links to gone.md, which does not exist'],
  ['\n![p](../p.png)', 'docs/guide/page.md:2 links to ../p.png, which does not exist'],
  ['see `packages/db/y.ts`', 'docs/guide/page.md:1 speaks of packages/db/y.ts, which does not exist'],
])('%s is found', async (text, message) => {
  expect(await messages(text)).toEqual([message])
})

test.each([
  '[a](../../README.md#start) and [b](https://example.org/x) and [c](#here)',
  '`packages/db/x.ts`, `packages/db`, `packages/<name>/x.ts`, `packages/{a,b}/x.ts`, `npm start`',
  '```sh\ncat `packages/db/y.ts`\n```',
])('%s is fine', async (text) => {
  expect(await messages(text)).toEqual([])
})
