import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { dependencyRules } from './dependency-rules.ts'
import type { Failure } from './failure.ts'
import { REPOSITORY, reportFailures } from './report-failures.ts'
import { walkFiles } from './walk-files.ts'
import { exportedFiles, workspaceFolders } from './workspace.ts'

const SOURCE = /\.tsx?$/
const DECLARATION = /\.d\.ts$/

async function cruiseWorkspace(root: string, folders: readonly string[]): Promise<ICruiseResult> {
  const doors = folders.flatMap((folder) => exportedFiles(root, folder))
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      ruleSet: dependencyRules(doors),
      validate: true,
      // Without this, imports of types are gone before the rules see them.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: String.raw`(?:^|/)(?:\.next|\.turbo|\.data)/` },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result')
  return output
}

/**
 * What the checker did not look at, each a failure.
 *
 * Given a TypeScript it cannot use, dependency-cruiser sees no modules at all and reports no violation, so every source
 * file on disk must be among the modules of the result, and every package must have one.
 */
export function unseenSources(
  root: string,
  folders: readonly string[],
  result: Pick<ICruiseResult, 'modules'>,
): Failure[] {
  const seen = new Set(result.modules.map(({ source }) => source))
  return folders.flatMap((folder) => {
    const sources = walkFiles(
      root,
      folder === 'tooling' || folder === 'e2e' ? folder : `${folder}/src`,
    ).filter((file) => SOURCE.test(file) && !DECLARATION.test(file))
    const rule = 'checker-sees-every-module'
    if (sources.length === 0) return [{ rule, file: folder, message: 'has no source file' }]
    return sources
      .filter((file) => !seen.has(file))
      .map((file) => ({ rule, file, message: 'was not seen by dependency-cruiser' }))
  })
}

/** Violations of the walls between packages; empty when there is none. */
export async function checkBoundaries(root: string): Promise<Failure[]> {
  const folders = workspaceFolders(root)
  const result = await cruiseWorkspace(root, folders)
  const violations = result.summary.violations.map(({ rule, from, to, cycle, comment }) => ({
    rule: rule.name,
    file: from,
    message: cycle
      ? `imports itself by ${cycle.map(({ name }) => name).join(' → ')}`
      : describe(rule.name, from, to, comment),
  }))
  return [...violations, ...unseenSources(root, folders, result)]
}

function describe(rule: string, from: string, to: string, comment: string | undefined): string {
  if (rule === 'no-orphans') return 'imports nothing and is imported by nothing'
  return from === to || comment === undefined ? `imports ${to}` : `imports ${to} (${comment})`
}

if (import.meta.main) reportFailures('boundaries between packages', await checkBoundaries(REPOSITORY))
