export type Stretch = readonly [from: number, to: number]

/** From a stretch of values to a stretch of lengths, to a hundredth. A stretch without width maps to its start. */
export function linearScale([from, to]: Stretch, [start, end]: Stretch): (value: number) => number {
  if (from === to) return () => start
  return (value) => Math.round(100 * (start + ((end - start) * (value - from)) / (to - from))) / 100
}
