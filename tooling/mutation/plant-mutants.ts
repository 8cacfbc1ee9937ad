import path from 'node:path'
import ts from 'typescript'
import { instrumented } from './instrumented.ts'
import { type Mutant, mutantsOf } from './mutants-of.ts'

/** A mutant and where it is, `file` relative to the root; `id` counts from 1 over all files. */
export interface PlantedMutant extends Mutant {
  readonly file: string
}

interface Plantation {
  readonly mutants: readonly PlantedMutant[]
  /** What to load instead of each file, by its absolute path. */
  readonly sources: ReadonlyMap<string, string>
}

/** Every mutant of the files, and the files with all their mutants in them. Nothing is written to disk. */
export function plantMutants(root: string, files: readonly string[]): Plantation {
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      allowImportingTsExtensions: true,
    },
  )
  const mutants: PlantedMutant[] = []
  const sources = new Map<string, string>()
  for (const file of files) {
    const source = program.getSourceFile(path.join(root, file))
    if (source === undefined) throw new Error(`cannot read ${file}`)
    const own = mutantsOf(source, program.getTypeChecker(), mutants.length + 1)
    mutants.push(...own.map((mutant) => ({ ...mutant, file })))
    sources.set(source.fileName, instrumented(source, own))
  }
  return { mutants, sources }
}
