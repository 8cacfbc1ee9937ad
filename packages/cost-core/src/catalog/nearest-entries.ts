import { nearestNames } from '../nearest-names.ts'

interface Entry {
  readonly key: string
  readonly name: string
}

/** Names of up to three entries that a name nobody knows may mean: those it is the beginning of, then those that differ least. */
export function nearestEntries(
  entries: readonly Entry[],
  name: string,
  essence: (name: string) => string,
  find: (name: string) => Entry | undefined,
): readonly string[] {
  const wanted = essence(name)
  if (wanted === '') return []
  const known = new Set(entries.map(({ key }) => essence(key)))
  const longer = [...known].filter((candidate) => candidate.startsWith(wanted))
  const near = nearestNames(wanted, known)
  return [...new Set([...longer, ...near])].slice(0, 3).flatMap((candidate) => find(candidate)?.name ?? [])
}
