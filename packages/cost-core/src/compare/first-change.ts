/** A place on the way, and what was found there. */
export interface Found<T> {
  readonly at: number
  readonly is: T
}

/** Two places next to each other between which something changes: `before` is the last that is as at the start. */
export interface Change<T> {
  readonly before: number
  readonly after: Found<T>
}

/** Enough halvings of a step of a grid to reach the last bits. */
const MOST_HALVINGS = 45

/**
 * Halves the way from `start` to `end` to the first change. Either may be the larger number.
 *
 * `start` and `end` must differ in what they are. Where it changes to and fro in between, one of the changes is found
 * from which on it is no longer as at the start. Halves by ratio between numbers above zero, else by difference. Yields
 * after every look.
 */
export function* firstChange<T>(
  start: Found<T>,
  end: Found<T>,
  look: (at: number) => T,
): Generator<number, Change<T>> {
  let before = start.at
  let after = end
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const middle = before > 0 && after.at > 0 ? Math.sqrt(before * after.at) : (before + after.at) / 2
    if (!isBetween(middle, before, after.at)) break
    const is = look(middle)
    yield 1
    if (is === start.is) before = middle
    else after = { at: middle, is }
  }
  return { before, after }
}

function isBetween(value: number, one: number, other: number): boolean {
  return value > Math.min(one, other) && value < Math.max(one, other)
}
