/**
 * What a number counts: integer powers of base dimensions (`usd`, `h`, `month`, `gpu`, …).
 *
 * Two dimensions are equal exactly when their keys are equal; dimensions are interned by key, so `===` compares them.
 * Hours and calendar months are different dimensions: only the plan's calendar joins them.
 */
export interface Dimension {
  readonly key: string
  readonly powers: ReadonlyMap<string, number>
}

const interned = new Map<string, Dimension>()

function keyOf(powers: ReadonlyMap<string, number>): string {
  return [...powers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([base, power]) => (power === 1 ? base : `${base}^${power}`))
    .join('·')
}

/** The dimension with these powers; zero powers are dropped. */
export function dimensionOf(powers: Iterable<readonly [string, number]>): Dimension {
  const kept = new Map([...powers].filter(([, power]) => power !== 0))
  const key = keyOf(kept)
  const known = interned.get(key)
  if (known !== undefined) return known
  const dimension: Dimension = { key, powers: kept }
  interned.set(key, dimension)
  return dimension
}

/** The dimension of a pure number: a fraction, a ratio, a growth factor. */
export const PURE = dimensionOf([])

/** The dimension of calendar months, which turns a flow into a stock when summed over. */
export const MONTH = dimensionOf([['month', 1]])

function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const powers = new Map(a.powers)
  for (const [base, power] of b.powers) powers.set(base, (powers.get(base) ?? 0) + sign * power)
  return dimensionOf(powers)
}

export function multiplied(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, 1)
}

export function divided(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, -1)
}

export function raised(a: Dimension, power: number): Dimension {
  return dimensionOf([...a.powers].map(([base, p]) => [base, p * power] as const))
}

/** A dimension as a reader would write it: `usd/(gpu·h)`, `1` for a pure number. For messages about mismatches. */
export function dimensionText(dimension: Dimension): string {
  const part = (sign: 1 | -1) =>
    [...dimension.powers]
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([base, power]) => (Math.abs(power) === 1 ? base : `${base}^${Math.abs(power)}`))
  const above = part(1).join('·') || '1'
  const below = part(-1)
  if (below.length === 0) return above
  return `${above}/${below.length === 1 ? below[0] : `(${below.join('·')})`}`
}
