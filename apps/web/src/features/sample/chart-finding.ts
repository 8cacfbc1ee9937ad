/** One strategy's money: its total, and its lines. Undefined total: something in it has no number. */
export type StrategyMoney = { total: number | undefined; lines: readonly { line: string; value: number }[] }

export type ChartFinding =
  | { kind: 'incomplete' | 'same' }
  | { kind: 'ownCheaper' | 'rentCheaper'; share: number; line: string; lineShare: number }

const SAME_WITHIN = 0.01

/** What a chart of renting beside owning shows: which costs less, by how much, and what owning mostly pays for. */
export function chartFinding(rent: StrategyMoney, own: StrategyMoney): ChartFinding {
  if (!rent.total || !own.total) return { kind: 'incomplete' }
  const ratio = own.total / rent.total
  const largest = own.lines.toSorted((a, b) => b.value - a.value)[0]
  if (largest === undefined) return { kind: 'incomplete' }
  if (Math.abs(ratio - 1) < SAME_WITHIN) return { kind: 'same' }
  const about = { line: largest.line, lineShare: largest.value / own.total }
  return ratio < 1
    ? { kind: 'ownCheaper', share: ratio, ...about }
    : { kind: 'rentCheaper', share: 1 / ratio, ...about }
}
