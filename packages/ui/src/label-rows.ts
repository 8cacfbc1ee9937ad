import { type AxisLabel, labelSpan } from './label-span.ts'

const AIR = 8

/** Which row each label goes into so that none touches another: the first in which it has room at that width. */
export function labelRows(labels: readonly AxisLabel[], width: number, margin?: number): number[] {
  const taken: (readonly [number, number])[][] = []
  return labels.map((label) => {
    const [start, end] = labelSpan(label, width, margin)
    const free = taken.findIndex((row) => row.every(([from, to]) => end + AIR <= from || start >= to + AIR))
    const row = free === -1 ? taken.length : free
    taken[row] = [...(taken[row] ?? []), [start, end]]
    return row
  })
}
