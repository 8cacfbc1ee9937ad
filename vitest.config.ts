const everywhere = ['apps/**', 'packages/**', 'tooling/**']
const testFiles = (ending: string, folders = everywhere) => folders.map((folder) => `${folder}/*.${ending}`)
/** Tests compare English sentences; one that is about another language sets it for itself. */
const inEnglish = { LC_ALL: 'C.UTF-8' }
/** Packages whose modules keep no state and replace none: their test files may share what has been imported. */
const pure = ['catalogue', 'cost-core', 'messages', 'reports', 'schedules'].map(
  (name) => `packages/${name}/**`,
)
const notSources = ['**/node_modules/**', '**/.next/**', '**/.data/**']

/**
 * Four kinds of tests, told apart by the ending of their name: `unit` needs nothing, `process` starts real programs, `db`
 * needs a PostgreSQL server in KILOTOKEN_TEST_ADMIN_URL, `supervision` the whole product, one at a time. Unit tests of
 * the pure packages are a project of their own, so that they may share what they import.
 *
 * They may take long: a test that ends because the machine has other things to do says nothing of the product.
 */
export default {
  test: {
    // Left to itself it keeps a core free, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit-pure',
          env: inEnglish,
          include: testFiles('test.ts', pure),
          exclude: [...notSources, ...testFiles('process.test.ts', pure)],
          testTimeout: 30_000,
          // To import the engine anew takes longer than most files' tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'unit',
          env: inEnglish,
          include: testFiles('test.{ts,tsx}'),
          exclude: [...notSources, ...pure, ...testFiles('{db,process,supervision}.test.ts')],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'process',
          env: inEnglish,
          include: testFiles('process.test.ts'),
          exclude: notSources,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'db',
          env: inEnglish,
          include: testFiles('db.test.ts'),
          exclude: notSources,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // They share a server, and some start workers of their own and wait for them.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'supervision',
          env: inEnglish,
          include: testFiles('supervision.test.ts'),
          exclude: notSources,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
}
