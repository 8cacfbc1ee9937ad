import type { Unit } from '../units/unit.ts'
import type { Distribution } from './distribution.ts'

/** What values a field may take. It decides the shape of `a to b`: log-normal, logit-normal, or normal. */
export type Domain = 'positive' | 'fraction' | 'real' | 'count'

/** What a field expects: its own unit (a bare number is read in it) and its domain. */
export interface QuantityField {
  readonly unit: Unit
  readonly domain: Domain
  /** Units of the field's own that may be left out: with `node`, a field of kW/node also reads `10.2 kW`. */
  readonly implied?: readonly string[]
}

/** The way a quantity is written. A relative spread is `m ± 15%`. */
export type QuantityForm =
  | 'point'
  | 'interval'
  | 'uniform'
  | 'spread'
  | 'relative_spread'
  | 'triangular'
  | 'pert'
  | 'normal'
  | 'lognormal'
  | 'beta'
  | 'discrete'

/** What a number inside `normal(…)` and its kin stands for; `p5` is the 5th percentile. */
export type ParameterName = 'mean' | 'sd' | 'median' | `p${number}`

/**
 * A number someone knows, with how sure they are.
 *
 * `numbers` are as typed, in `unit`; `distribution` is in base units. Computing with `numbers` would mix units: the
 * second number of a relative spread is in per cent, and the two of a `beta` without names have no unit at all.
 */
export interface Quantity {
  readonly form: QuantityForm
  readonly numbers: readonly number[]
  /** What each number stands for, where the form has them named. */
  readonly names?: readonly ParameterName[]
  /** How often each number of a discrete quantity comes up; adding up to 100 or to anything else. */
  readonly weights?: readonly number[]
  readonly unit: Unit
  readonly distribution: Distribution
}
