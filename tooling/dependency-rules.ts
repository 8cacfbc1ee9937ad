import type { IFlattenedRuleSet } from 'dependency-cruiser'

type Rule = NonNullable<IFlattenedRuleSet['forbidden']>[number]

/** Which packages of the workspace each may import. Dependencies point one way; one that is missing here is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/cost-core': [],
  'packages/catalogue': [],
  'packages/schedules': [],
  'packages/messages': [],
  'packages/reports': ['packages/cost-core', 'packages/messages'],
  'packages/ui': [],
  'packages/db': ['packages/cost-core', 'packages/catalogue', 'packages/schedules'],
  'apps/web': [
    'packages/ui',
    'packages/db',
    'packages/cost-core',
    'packages/schedules',
    'packages/messages',
    'packages/reports',
  ],
  'apps/worker': [
    'packages/db',
    'packages/cost-core',
    'packages/schedules',
    'packages/messages',
    'packages/reports',
  ],
  'apps/cli': [
    'packages/cost-core',
    'packages/catalogue',
    'packages/schedules',
    'packages/messages',
    'packages/reports',
  ],
  'apps/launcher': ['packages/db', 'packages/cost-core', 'packages/messages'],
  e2e: ['packages/messages'],
  tooling: [],
}

/** What the leaves may import from outside the workspace; their tests and benches are free. */
const LEAF_LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  'packages/cost-core': ['zod', 'yaml'],
  'packages/catalogue': ['zod'],
  'packages/schedules': ['zod', 'cronstrue'],
  'packages/messages': ['use-intl'],
}

const WORKSPACE = '^(?:packages|apps|e2e|tooling)/'
const TESTS = String.raw`\.(?:test|spec)\.tsx?$`
/** Resolved to a folder of the store, or left as written when it is not installed. */
const library = (names: readonly string[]) => `(?:^|node_modules/)(?:${names.join('|')})(?:/|$)`

function oneWayRules(): Rule[] {
  return Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
    name: `${folder.replace('/', '-')}-imports-only-what-it-may`,
    comment: allowed.length === 0 ? `${folder} is a leaf` : `${folder} may import ${allowed.join(', ')}`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { path: WORKSPACE, pathNot: `^(?:${[folder, ...allowed].join('|')})/` },
  }))
}

function leafRules(): Rule[] {
  return Object.entries(LEAF_LIBRARIES).map(([folder, libraries]) => ({
    name: `${folder.replace('/', '-')}-libraries`,
    comment: `${folder} may use ${libraries.join(', ')} and nothing else, Node included`,
    severity: 'error',
    from: { path: `^${folder}/src/`, pathNot: TESTS },
    to: { pathNot: [WORKSPACE, library(libraries)] },
  }))
}

const escaped = (file: string) => file.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * The walls of the house, for dependency-cruiser.
 *
 * `doors` are the files packages export: whatever else of a package is imported from outside is a deep import, by
 * relative path or by a path below its name. Every rule is an error.
 */
export function dependencyRules(doors: readonly string[]): IFlattenedRuleSet {
  return {
    forbidden: [
      ...oneWayRules(),
      ...leafRules(),
      {
        name: 'apps-never-import-apps',
        severity: 'error',
        from: { path: '^apps/([^/]+)/' },
        to: { path: '^apps/', pathNot: '^apps/$1/' },
      },
      {
        name: 'only-db-speaks-to-postgres',
        severity: 'error',
        from: { path: WORKSPACE, pathNot: '^packages/db/' },
        to: { path: library(['drizzle-orm', 'drizzle-kit', 'postgres']) },
      },
      {
        name: 'no-deep-import',
        severity: 'error',
        from: { path: '^((?:packages|apps)/[^/]+|e2e|tooling)/' },
        to: { path: WORKSPACE, pathNot: ['^$1/', ...doors.map((file) => `^${escaped(file)}$`)] },
      },
      {
        name: 'tests-door-for-tests-alone',
        severity: 'error',
        // The fault harness is a test that is also a command.
        from: {
          path: '^(?:packages|apps)/[^/]+/(?:src|seed)/',
          pathNot: [TESTS, '^apps/launcher/src/faults/'],
        },
        to: { path: '^packages/[^/]+/test/' },
      },
      {
        name: 'pages-make-no-report-files',
        comment: 'a page shows the sections of a report; the worker makes the files',
        severity: 'error',
        from: { path: '^apps/web/' },
        to: { path: String.raw`^packages/reports/src/index\.ts$` },
      },
      { name: 'no-circular', severity: 'error', from: { path: WORKSPACE }, to: { circular: true } },
      {
        name: 'imports-resolve',
        severity: 'error',
        from: { path: WORKSPACE },
        to: { couldNotResolve: true },
      },
      {
        name: 'no-orphans',
        severity: 'error',
        // Files below src/app are started by the framework, the preload by a flag of Node.
        from: {
          orphan: true,
          path: '^(?:packages|apps)/[^/]+/src/',
          pathNot: [TESTS, String.raw`\.d\.ts$`, '^apps/web/src/app/', '/exit-with-parent\\.mjs$'],
        },
        to: {},
      },
    ],
  }
}
