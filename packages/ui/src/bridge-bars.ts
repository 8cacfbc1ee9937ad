export type BridgeBar = { from: number; to: number }

/** What adding up leaves of nothing, as a share of the larger total: an axis must not reach below 0 for it. */
const DUST = 1e-9

/** From where to where each bar of a bridge reaches: a total from 0, steps each from the end of the one before, a total. */
export function bridgeBars(start: number, changes: readonly number[], end: number): BridgeBar[] {
  const dust = DUST * Math.max(Math.abs(start), Math.abs(end))
  let at = start
  const steps = changes.map((change) => {
    const from = at
    at = Math.abs(at + change) < dust ? 0 : at + change
    return { from, to: at }
  })
  return [{ from: 0, to: start }, ...steps, { from: 0, to: end }]
}
