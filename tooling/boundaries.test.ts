import { describe, expect, test } from 'vitest'
import { checkBoundaries, unseenSources } from './check-boundaries.ts'
import { REPOSITORY } from './report-failures.ts'
import { type Tree, withScratchTree } from './scratch-tree.ts'
import { workspaceFolders } from './workspace.ts'

const FOLDERS = [
  'packages/cost-core',
  'packages/catalogue',
  'packages/schedules',
  'packages/messages',
  'packages/reports',
  'packages/ui',
  'packages/db',
  'apps/web',
  'apps/worker',
  'apps/cli',
  'apps/launcher',
]

/** A house in order: every package has a door, an inner file behind it, and uses what it may. */
const SOUND: Tree = {
  ...Object.fromEntries(
    FOLDERS.flatMap((folder) => [
      [
        `${folder}/package.json`,
        `{ "name": "@kilotoken/${folder.split('/')[1]}", "exports": { ".": "./src/index.ts" } }`,
      ],
      [`${folder}/src/index.ts`, "export { inner } from './inner.ts'\n"],
      [`${folder}/src/inner.ts`, 'export const inner = 1\n'],
    ]),
  ),
  'packages/db/src/index.ts':
    "export { inner } from './inner.ts'\nimport '@kilotoken/cost-core'\nimport '@kilotoken/catalogue'\n",
  'apps/web/src/index.ts':
    "export { inner } from './inner.ts'\nimport '@kilotoken/db'\nimport '@kilotoken/ui'\n",
  'e2e/package.json': '{ "name": "@kilotoken/e2e" }',
  'e2e/sample.spec.ts': "import '@kilotoken/messages'\n",
  'tooling/package.json': '{ "name": "@kilotoken/tooling" }',
  'tooling/check.ts': 'export const check = 1\n',
}

const rulesBroken = (tree: Tree) =>
  withScratchTree({ ...SOUND, ...tree }, async (root) =>
    (await checkBoundaries(root)).map(({ rule }) => rule),
  )

/** Replaces a package's inner file by one that imports this. */
const importing = (folder: string, specifier: string): Tree => ({
  [`${folder}/src/inner.ts`]: `import '${specifier}'\nexport const inner = 1\n`,
})

test('a house in order breaks no rule', async () => {
  expect(await rulesBroken({})).toEqual([])
})

describe('a planted violation fires its rule', () => {
  test.each<[string, Tree]>([
    ['packages-cost-core-imports-only-what-it-may', importing('packages/cost-core', '@kilotoken/catalogue')],
    ['packages-catalogue-imports-only-what-it-may', importing('packages/catalogue', '@kilotoken/cost-core')],
    ['packages-schedules-imports-only-what-it-may', importing('packages/schedules', '@kilotoken/messages')],
    ['packages-messages-imports-only-what-it-may', importing('packages/messages', '@kilotoken/cost-core')],
    ['packages-reports-imports-only-what-it-may', importing('packages/reports', '@kilotoken/catalogue')],
    ['packages-ui-imports-only-what-it-may', importing('packages/ui', '@kilotoken/messages')],
    ['packages-db-imports-only-what-it-may', importing('packages/db', '@kilotoken/messages')],
    ['apps-web-imports-only-what-it-may', importing('apps/web', '@kilotoken/catalogue')],
    ['apps-worker-imports-only-what-it-may', importing('apps/worker', '@kilotoken/ui')],
    ['apps-cli-imports-only-what-it-may', importing('apps/cli', '@kilotoken/db')],
    ['apps-launcher-imports-only-what-it-may', importing('apps/launcher', '@kilotoken/ui')],
    ['e2e-imports-only-what-it-may', { 'e2e/sample.spec.ts': "import '@kilotoken/db'\n" }],
    ['tooling-imports-only-what-it-may', { 'tooling/check.ts': "import '@kilotoken/cost-core'\n" }],
    ['packages-cost-core-libraries', importing('packages/cost-core', 'node:fs')],
    ['packages-cost-core-libraries', importing('packages/cost-core', 'superjson')],
    ['packages-catalogue-libraries', importing('packages/catalogue', 'yaml')],
    ['packages-schedules-libraries', importing('packages/schedules', 'node:fs')],
    ['packages-messages-libraries', importing('packages/messages', 'zod')],
    ['apps-never-import-apps', importing('apps/web', '../../worker/src/index.ts')],
    ['only-db-speaks-to-postgres', importing('apps/worker', 'postgres')],
    ['only-db-speaks-to-postgres', importing('apps/web', 'drizzle-orm/pg-core')],
    ['pages-make-no-report-files', importing('apps/web', '@kilotoken/reports')],
    ['no-deep-import', importing('apps/web', '../../../packages/db/src/inner.ts')],
    [
      'no-deep-import',
      {
        ...importing('apps/web', '@kilotoken/db/src/inner.ts'),
        'packages/db/package.json': '{ "name": "@kilotoken/db" }',
      },
    ],
    [
      'tests-door-for-tests-alone',
      {
        'packages/db/package.json':
          '{ "name": "@kilotoken/db", "exports": { ".": "./src/index.ts", "./testing": "./test/index.ts" } }',
        'packages/db/test/index.ts': 'export const scratch = 1\n',
        ...importing('apps/web', '@kilotoken/db/testing'),
      },
    ],
    ['imports-resolve', importing('apps/web', './gone.ts')],
    [
      'no-circular',
      {
        'apps/cli/src/inner.ts': "import type { Door } from './door.ts'\nexport const inner: Door = 1\n",
        'apps/cli/src/door.ts': "import './inner.ts'\nexport type Door = number\n",
      },
    ],
    ['no-orphans', { 'packages/ui/src/alone.ts': 'export const alone = 1\n' }],
    ['checker-sees-every-module', { 'apps/new/package.json': '{}' }],
  ])('%s (%#)', async (rule, tree) => {
    expect(await rulesBroken(tree)).toContain(rule)
  })

  test('imports of types count like any other', async () => {
    const tree = {
      'packages/ui/src/inner.ts': "import type { Inner } from '@kilotoken/db'\nexport type inner = Inner\n",
    }
    expect(await rulesBroken(tree)).toContain('packages-ui-imports-only-what-it-may')
  })
})

test('a checker that sees no module is itself a failure', async () => {
  const unseen = await withScratchTree(SOUND, (root) => unseenSources(root, ['packages/ui'], { modules: [] }))
  expect(unseen.map(({ file }) => file)).toEqual(['packages/ui/src/index.ts', 'packages/ui/src/inner.ts'])
})

test('the rules know every package of this repository', () => {
  expect(workspaceFolders(REPOSITORY).toSorted()).toEqual([...FOLDERS, 'e2e', 'tooling'].toSorted())
})
