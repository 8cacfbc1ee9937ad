import { expect, test } from 'vitest'
import { checkCatalog } from './check-catalog.ts'
import { type Tree, withScratchTree } from './scratch-tree.ts'

const messages = (tree: Tree) =>
  withScratchTree(tree, (root) => checkCatalog(root).map(({ file, message }) => `${file}: ${message}`))

test('versions from the catalog and from the workspace are fine', async () => {
  const manifest = '{ "dependencies": { "zod": "catalog:", "@kilotoken/db": "workspace:*" } }'
  expect(await messages({ 'apps/web/package.json': manifest })).toEqual([])
})

test.each(['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])(
  'a version in %s is found',
  async (group) => {
    const found = await messages({ 'packages/db/package.json': `{ "${group}": { "zod": "4.6.7" } }` })
    expect(found).toEqual([`packages/db/package.json: ${group}.zod is "4.6.7"`])
  },
)

test('a package of the house by version, or a stranger by workspace, is found', async () => {
  const manifest = '{ "dependencies": { "@kilotoken/db": "0.1.0", "zod": "workspace:*" } }'
  expect(await messages({ 'apps/web/package.json': manifest })).toHaveLength(2)
})

test('the written exceptions are let through where they are written for, and only there', async () => {
  const manifest = '{ "devDependencies": { "typescript": "5.9.3" } }'
  expect(await messages({ 'tooling/package.json': manifest })).toEqual([])
  expect(await messages({ 'apps/web/package.json': manifest })).toHaveLength(1)
})

test('an exception nothing needs is found', async () => {
  expect(await messages({ 'tooling/package.json': '{}' })).toEqual([
    'tooling/check-catalog.ts: the exception "tooling typescript" is unused',
  ])
})
