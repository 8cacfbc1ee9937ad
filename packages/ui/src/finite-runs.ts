/** Neighbours whose numbers are all known, in runs: what is unknown is a gap in a line, never a 0. */
export function finiteRuns<T>(items: readonly T[], numbersOf: (item: T) => readonly number[]): T[][] {
  const runs: T[][] = [[]]
  for (const item of items) {
    if (numbersOf(item).every(Number.isFinite)) runs.at(-1)?.push(item)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}
