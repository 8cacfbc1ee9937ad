import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type PlantedMutant, plantMutants } from './mutation/plant-mutants.ts'
import { startTests } from './mutation/start-tests.ts'
import { REPOSITORY } from './report-failures.ts'
import { walkFiles } from './walk-files.ts'

const ENGINE = 'packages/cost-core/src'
const SURVIVORS = 'tooling/mutation/survivors.md'
const LEAST_PERCENT = 85

interface Target {
  readonly folder: string
  /** It remembers what it has read. A mutant would leave its results to the next, so each has to be loaded anew. */
  readonly remembers?: true
}

/** What is mutated: a folder of the engine, by the tests beside it. */
const TARGETS: Readonly<Record<string, Target>> = {
  graph: { folder: `${ENGINE}/graph` },
  units: { folder: `${ENGINE}/units`, remembers: true },
  accounting: { folder: `${ENGINE}/models/accounting` },
}

/** `| file | change |`, as the list of survivors has it. Lines move; the change does not. */
function rowOf({ file, node, text }: PlantedMutant): string {
  const change = `${node.getText()} → ${text ?? 'nothing'}`.replaceAll(/\s+/g, ' ').replaceAll('|', '∣')
  return `| ${path.basename(file)} | \`${change}\` |`
}

async function survivorsOf(
  mutants: readonly PlantedMutant[],
  sources: ReadonlyMap<string, string>,
  { folder, remembers }: Target,
) {
  const tests = await startTests(REPOSITORY, sources, [`${folder}/**/*.test.ts`])
  const { killed, loaded } = remembers
    ? { killed: new Set<number>(), loaded: new Set(mutants.map(({ id }) => id)) }
    : await tests.tryAll()
  // What is done while loading is done once, so such a mutant has to be there before. Its file's own test goes first.
  const late = mutants.filter(({ id }) => loaded.has(id) && !killed.has(id))
  const survivors = new Set(mutants.filter(({ id }) => !loaded.has(id) && !killed.has(id)))
  for (const [file, group] of Map.groupBy(late, (mutant) => path.join(REPOSITORY, mutant.file))) {
    const own = file.replace(/\.ts$/, '.test.ts')
    let living: readonly number[] = group.map(({ id }) => id)
    for (const test of tests.files.toSorted((a, b) => Number(b === own) - Number(a === own))) {
      if (living.length === 0) break
      living = await tests.passing(living, test)
    }
    for (const mutant of group) if (living.includes(mutant.id)) survivors.add(mutant)
  }
  await tests.close()
  return mutants.filter((mutant) => survivors.has(mutant))
}

const [name = '', ...only] = process.argv.slice(2)
const target = TARGETS[name]
if (target === undefined) throw new Error(`which folder? One of ${Object.keys(TARGETS).join(', ')}`)
const files = walkFiles(REPOSITORY, target.folder).filter(
  (file) => !file.endsWith('.test.ts') && (only.length === 0 || only.includes(path.basename(file))),
)
const { mutants, sources } = plantMutants(REPOSITORY, files)
const survivors = await survivorsOf(mutants, sources, target)
// The formatter pads the columns.
const listed = readFileSync(path.join(REPOSITORY, SURVIVORS), 'utf8').replaceAll(/ +/g, ' ')
const isListed = (mutant: PlantedMutant) => {
  const row = rowOf(mutant)
  return listed.includes(row) || listed.includes(row.replace(/^\| [^|]+ \|/, '| any |'))
}
const unlisted = survivors.filter((mutant) => !isListed(mutant))
for (const mutant of unlisted) console.log(rowOf(mutant))
const percent = (100 * (mutants.length - survivors.length)) / mutants.length
console.log(
  `${name}: ${mutants.length} mutants, ${mutants.length - survivors.length} killed: ${percent.toFixed(1)}%; ${unlisted.length} survivors are not in ${SURVIVORS}`,
)
if (unlisted.length > 0 || percent < LEAST_PERCENT) process.exitCode = 1
