const everywhere = ['apps/**', 'packages/**', 'tooling/**']
const testFiles = (ending: string) => everywhere.map((folder) => `${folder}/*.${ending}`)
const notSources = ['**/node_modules/**', '**/.next/**', '**/.data/**']

/**
 * Four kinds of tests, told apart by the ending of their name: `unit` needs nothing and takes seconds, `process` starts
 * real programs, `db` needs a PostgreSQL server in KILOTOKEN_TEST_ADMIN_URL, `supervision` the whole product, one at a
 * time.
 */
export default {
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: testFiles('test.{ts,tsx}'),
          exclude: [...notSources, ...testFiles('{db,process,supervision}.test.ts')],
        },
      },
      {
        test: {
          name: 'process',
          include: testFiles('process.test.ts'),
          exclude: notSources,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db',
          include: testFiles('db.test.ts'),
          exclude: notSources,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'supervision',
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
