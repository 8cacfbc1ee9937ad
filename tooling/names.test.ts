import { expect, test } from 'vitest'
import { checkNames } from './check-names.ts'
import { withScratchTree } from './scratch-tree.ts'

const vague = (file: string) =>
  withScratchTree({ [file]: '' }, (root) => checkNames(root).map((failure) => failure.file))

test.each([
  'packages/db/src/utils.ts',
  'packages/db/src/lib/x.ts',
  'packages/shared/src/index.ts',
  'apps/web/src/helpers.test.tsx',
  'apps/web/src/common/x.css',
  'apps/cli/src/Misc.ts',
  'e2e/types.d.ts',
])('%s is refused', async (file) => {
  expect(await vague(file)).toEqual([file])
})

test.each(['packages/db/src/node-types.ts', 'packages/ui/src/library.ts', 'docs/lib/x.md'])(
  '%s is fine',
  async (file) => {
    expect(await vague(file)).toEqual([])
  },
)
