import { type Found, firstChange } from '../compare/first-change.ts'
import { reachedFrom, reevaluate } from '../readings/reevaluate.ts'
import { fromBase } from '../units/unit.ts'
import { cheapestStrategy, strategyTotals } from './cheapest-strategy.ts'
import type { Decision } from './decision.ts'
import { inputGrid } from './input-grid.ts'
import { type MovedInput, movedInputs, movedTo } from './moved-input.ts'
import { priceLevelInputs } from './price-level-input.ts'
import { volumeInputs } from './volume-input.ts'

/**
 * A number of an input at which another strategy becomes the cheapest.
 *
 * `value` where the two meet. Where they do not meet but jump past each other, as with whole nodes, or one of them ends,
 * there is no such number but an `interval`: at its end near today `from` is still the cheapest, at its other end `to`
 * is. Both are in the unit of the input.
 */
export interface Flip {
  readonly side: 'below' | 'above'
  readonly from: string
  readonly to: string
  readonly value: number | null
  readonly interval: readonly [number, number] | null
  /** How far from today: as a part of today's number, or of a share in points (0.1 is ten of them). */
  readonly distance: number
}

/** The flips of one input, the nearest first; none means that no number it was tried at changes the verdict. */
export interface FlipPoints {
  readonly input: MovedInput
  readonly flips: readonly Flip[]
}

/** The last number at which all is as today, and the first at which it is not. */
interface FoundFlip {
  readonly before: number
  readonly after: Found<string>
}

/** The difference of two totals changes by less than this part of them where lines meet and do not jump. */
const JUMP = 1e-9

/** Digits of the number where two lines meet; what lies beyond them is the noise of the search. */
const DIGITS = 12

/**
 * A total that jumps only when next to nothing is left of an input says that without it there would be nothing to buy, and
 * not where another strategy would win.
 */
const VANISHING = 1e-6

/** How often a strategy may come back within one step of the grid before the search ends. */
const MOST_RETURNS = 8

/**
 * Which number of each input would change the verdict, the input that is nearest to it first; then those that never do.
 *
 * Every other input stays at the middle of its range. The volume of a workload is flipped against each other strategy
 * alone, so that it also says when those in third place pass today's cheapest. Empty when nothing is the cheapest today.
 */
export function flipPoints(decision: Decision): readonly FlipPoints[] {
  return drained(flipSearch(decision))
}

/** The same a look at a time, for a page that has to go on answering. Yields the share of the inputs that are done. */
export function* flipSearch(decision: Decision): Generator<number, readonly FlipPoints[]> {
  if (cheapestStrategy(strategyTotals(decision, decision.today)) === undefined) return []
  const searches = [
    ...volumeInputs(decision).map((input) => volumeFlips(decision, input)),
    ...[...priceLevelInputs(decision), ...movedInputs(decision)].map((input) =>
      inputFlipSearch(decision, input),
    ),
  ]
  const points: FlipPoints[] = []
  for (const search of searches) points.push(yield* toldAs(points.length / searches.length, search))
  const distance = ({ flips }: FlipPoints) => flips[0]?.distance ?? Number.POSITIVE_INFINITY
  const isNever = ({ flips }: FlipPoints) => (flips.length === 0 ? 1 : 0)
  return points.toSorted((a, b) => isNever(a) - isNever(b) || order(distance(a), distance(b)))
}

/** A search whose every step tells the same progress. */
function* toldAs<T>(progress: number, search: Generator<unknown, T>): Generator<number, T> {
  let step = search.next()
  while (step.done !== true) {
    yield progress
    step = search.next()
  }
  return step.value
}

function* volumeFlips(decision: Decision, input: MovedInput): Generator<unknown, FlipPoints> {
  const cheapest = cheapestStrategy(strategyTotals(decision, decision.today))
  const flips: Flip[] = []
  for (const { key: other } of decision.strategies) {
    if (other === cheapest) continue
    const pair = decision.strategies.filter(({ key }) => key === cheapest || key === other)
    flips.push(...(yield* inputFlipSearch({ ...decision, strategies: pair }, input)).flips)
  }
  return { input, flips: flips.toSorted((a, b) => order(a.distance, b.distance)) }
}

/** Subtracting infinities gives no order. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The nearest flip below today and the nearest above it. */
export function inputFlips(decision: Decision, input: MovedInput): FlipPoints {
  return drained(inputFlipSearch(decision, input))
}

function* inputFlipSearch(decision: Decision, input: MovedInput): Generator<unknown, FlipPoints> {
  const totals = strategyTotals(decision, decision.today)
  const from = cheapestStrategy(totals)
  if (from === undefined) return { input, flips: [] }
  const reached = reachedFrom(
    decision.needed,
    input.leaves.map(({ index }) => index),
  )
  const totalsAt = (value: number) =>
    strategyTotals(decision, reevaluate(decision.today, movedTo(input, value), reached))
  const look = (value: number) => cheapestStrategy(totalsAt(value), from)
  const grid = inputGrid(input)
  const flipOf = (side: Flip['side'], { before, after }: FoundFlip): readonly Flip[] => {
    const [low, high] = [before, after.at].map((value) => totalsAt(value))
    const isMeeting = isClose(lead(low, from, after.is), lead(high, from, after.is), low?.get(from))
    if (!isMeeting && Math.abs(before) <= VANISHING * Math.abs(input.today)) return []
    const ends = [fromBase(before, input.unit), fromBase(after.at, input.unit)] as const
    return [
      {
        side,
        from,
        to: after.is,
        value: isMeeting ? Number(ends[1].toPrecision(DIGITS)) : null,
        interval: isMeeting ? null : [Math.min(...ends), Math.max(...ends)],
        distance: distanceOf(input, after.at),
      },
    ]
  }
  const flips: Flip[] = []
  for (const side of ['below', 'above'] as const) {
    const found = yield* flipAlong(grid[side], { at: input.today, is: from }, look)
    if (found !== undefined) flips.push(...flipOf(side, found))
  }
  return { input, flips: flips.toSorted((a, b) => order(a.distance, b.distance)) }
}

function lead(totals: ReadonlyMap<string, number> | undefined, from: string, to: string): number {
  return (totals?.get(to) ?? Number.NaN) - (totals?.get(from) ?? Number.NaN)
}

function isClose(one: number, other: number, size = 0): boolean {
  return Math.abs(one - other) <= JUMP * Math.abs(size)
}

function distanceOf({ today, domain }: MovedInput, value: number): number {
  const away = Math.abs(value - today)
  if (domain === 'fraction') return away
  return today === 0 ? Number.POSITIVE_INFINITY : away / Math.abs(today)
}

/** Two places next to each other between which the cheapest changes. */
interface Turn {
  readonly before: number
  readonly after: Found<string>
}

/**
 * The first change along the numbers, from where it was last as at the start to where it is another strategy.
 *
 * Numbers without a verdict are passed over: the change lies between the last number before them and the first after.
 */
function* flipAlong(
  values: readonly number[],
  today: Found<string | undefined>,
  look: (value: number) => string | undefined,
): Generator<unknown, Turn | undefined> {
  let last = today
  let unknown: number | undefined
  for (const at of values) {
    const is = look(at)
    yield at
    if (is === undefined) unknown ??= at
    else if (is === today.is) {
      last = { at, is }
      unknown = undefined
    } else return yield* flipBetween(last, { at, is }, unknown, look)
  }
  return undefined
}

function* flipBetween(
  start: Found<string | undefined>,
  end: Found<string>,
  unknown: number | undefined,
  look: (value: number) => string | undefined,
): Generator<unknown, FoundFlip> {
  let last = start
  for (let turn = 0; turn < MOST_RETURNS; turn++) {
    const target = turn === 0 && unknown !== undefined ? { at: unknown, is: undefined } : end
    const { before, after } = yield* firstChange(last, target, look)
    if (after.is !== undefined) return { before, after: { at: after.at, is: after.is } }
    const next = (yield* firstChange(after, end, look)).after
    if (next.is !== undefined && next.is !== start.is) return { before, after: { at: next.at, is: next.is } }
    last = next
  }
  return { before: last.at, after: end }
}

/** What a generator comes to, all its steps at once. */
function drained<T>(work: Generator<unknown, T>): T {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}
