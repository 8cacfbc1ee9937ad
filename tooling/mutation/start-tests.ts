import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createVitest, type TestSpecification } from 'vitest/node'

interface MutantTests {
  /** Runs all tests, and each again with every mutant it comes by: which were noticed, and which run while loading. */
  tryAll(): Promise<{ readonly killed: ReadonlySet<number>; readonly loaded: ReadonlySet<number> }>
  readonly files: readonly string[]
  /** Those of the mutants, each there from the first import on, with which a test file passes. */
  passing(mutants: readonly number[], file: string): Promise<readonly number[]>
  close(): Promise<void>
}

interface Finding {
  readonly loaded?: number
  readonly killed?: number
  readonly started?: number
  readonly passed?: number
}

/** Vitest over sources with mutants in them, in one worker: in memory, so that nobody else's run sees them. */
export async function startTests(
  root: string,
  sources: ReadonlyMap<string, string>,
  include: readonly string[],
): Promise<MutantTests> {
  const findings = path.join(tmpdir(), `mutants-${process.pid}.jsonl`)
  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      include: [...include],
      setupFiles: [path.join(import.meta.dirname, 'rerun-tests.ts')],
      isolate: false,
      // It would serve the mutants of another run.
      fsModuleCache: false,
      maxWorkers: 1,
      watch: false,
      testTimeout: 0,
      hookTimeout: 0,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          load: (id) => sources.get(id),
          // A failure is enough; the smallest one is not wanted.
          transform: (code) =>
            code.replace(/^import fc from 'fast-check'$/m, '$&\nfc.configureGlobal({ endOnFailure: true })'),
        },
      ],
      logLevel: 'error',
    },
  )
  vitest.provide('findings', findings)
  const all = await vitest.globTestSpecifications()
  const run = async (queue: readonly number[], files: readonly TestSpecification[]) => {
    writeFileSync(findings, '')
    vitest.provide('queue', queue)
    const { testModules } = await vitest.runTestSpecifications([...files])
    const lines = readFileSync(findings, 'utf8').split('\n').filter(Boolean)
    rmSync(findings)
    const found = lines.map((line) => JSON.parse(line) as Finding)
    return { isOk: testModules.every((module) => module.ok()), found }
  }
  return {
    async tryAll() {
      const { isOk, found } = await run([], all)
      if (!isOk) throw new Error('the tests fail without any mutant')
      return {
        killed: new Set(found.flatMap(({ killed }) => killed ?? [])),
        loaded: new Set(found.flatMap(({ loaded }) => loaded ?? [])),
      }
    },
    files: all.map(({ moduleId }) => moduleId),
    async passing(mutants, file) {
      // The same file once for each, and once without any; only their own names keep them apart.
      const queue = [0, ...mutants]
      const project = vitest.getRootProject()
      const files = queue.map((id) => project.createSpecification(file, undefined, undefined, `mutant ${id}`))
      const { found } = await run(queue, files)
      const started = found.flatMap(({ started }) => started ?? [])
      const [first, ...passed] = found.flatMap((finding) => finding.passed ?? [])
      if (first !== 0 || started.length < queue.length)
        throw new Error(`${file} fails without any mutant, or was cut short`)
      return passed
    },
    close: () => vitest.close(),
  }
}
