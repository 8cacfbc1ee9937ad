import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { REPOSITORY } from './report-failures.ts'
import { type Tree, withScratchTree } from './scratch-tree.ts'

const BIOME = path.join(REPOSITORY, 'node_modules/.bin/biome')

/** The project's rules, without the version control a scratch folder does not have. */
function configuration(): string {
  const settings = JSON.parse(readFileSync(path.join(REPOSITORY, 'biome.json'), 'utf8'))
  return JSON.stringify({ ...settings, $schema: undefined, vcs: { enabled: false } })
}

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly severity: string }[]
}

function lint(root: string): string[] {
  const options: ExecFileSyncOptionsWithStringEncoding = { cwd: root, encoding: 'utf8', stdio: 'pipe' }
  let report: string
  try {
    report = execFileSync(BIOME, ['lint', '--reporter=json', '.'], options)
  } catch (failed) {
    report = String((failed as { stdout?: unknown }).stdout)
  }
  return (JSON.parse(report) as Report).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ category }) => category.split('/').at(-1) ?? category)
}

const errorsIn = (tree: Tree) => withScratchTree({ 'biome.json': configuration(), ...tree }, lint)

test.each([
  [
    'noNodejsModules',
    'packages/cost-core/src/x.ts',
    "import { sep } from 'node:path'\nexport const x = sep\n",
  ],
  [
    'noRestrictedImports',
    'apps/worker/src/x.ts',
    "import postgres from 'postgres'\nexport const x = postgres\n",
  ],
  ['noRestrictedImports', 'apps/web/src/x.ts', "export { eq } from 'drizzle-orm/pg-core'\n"],
  ['noRestrictedImports', 'apps/web/src/x.ts', "export { x } from '@kilotoken/db/src/schema'\n"],
  ['noConsole', 'packages/db/src/x.ts', 'console.log(1)\n'],
  ['noConsole', 'apps/web/src/x.ts', 'console.log(1)\n'],
  ['noDefaultExport', 'packages/ui/src/x.ts', 'export default 1\n'],
  ['useFilenamingConvention', 'packages/ui/src/BigButton.ts', 'export const x = 1\n'],
  ['useAltText', 'packages/ui/src/x.tsx', 'export const X = () => <img src="a" />\n'],
  [
    'useKeyWithClickEvents',
    'packages/ui/src/x.tsx',
    'export const X = () => <div onClick={() => 1}>a</div>\n',
  ],
  [
    'noDangerouslySetInnerHtml',
    'packages/ui/src/x.tsx',
    'export const X = () => <p dangerouslySetInnerHTML={{ __html: "" }} />\n',
  ],
  ['noSkippedTests', 'packages/db/src/x.test.ts', "test.skip('a', () => {})\n"],
  ['noFocusedTests', 'packages/db/src/x.test.ts', "test.only('a', () => {})\n"],
  ['noEnum', 'packages/db/src/x.ts', 'export enum X {\n  A,\n}\n'],
  ['noUnusedImports', 'packages/db/src/x.ts', "import { a } from './a.ts'\n"],
  [
    'noExcessiveLinesPerFile',
    'packages/db/src/x.ts',
    'export const x = [\n'.concat('  1,\n'.repeat(300), ']\n'),
  ],
])('%s in %s', async (rule, file, text) => {
  expect(await errorsIn({ [file]: text })).toContain(rule)
})

test('what is allowed where it belongs passes', async () => {
  const errors = await errorsIn({
    'packages/db/src/x.ts': "export { eq } from 'drizzle-orm'\n",
    'apps/cli/src/x.ts': 'console.log(1)\n',
    'apps/web/src/x.ts': "import '@kilotoken/ui/tokens.css'\nexport { y } from '@kilotoken/db'\n",
    'apps/web/src/app/page.tsx': 'export default function Page() {\n  return <main>a</main>\n}\n',
    'packages/cost-core/src/x.test.ts': "import { sep } from 'node:path'\n\nexport const x = sep\n",
  })
  expect(errors).toEqual([])
})
