import type { Unit } from '../units/unit.ts'
import type { Distribution } from './distribution.ts'

/** What values a field may take. It decides the shape of `a to b`: log-normal, logit-normal, or normal. */
export type Domain = 'positive' | 'fraction' | 'real' | 'count'

/** What a field expects: its own unit (a bare number is read in it) and its domain. */
export interface QuantityField {
  readonly unit: Unit
  readonly domain: Domain
}

/**
 * A number someone knows, with how sure they are.
 *
 * `numbers` are as typed, in `unit`; `distribution` is in base units. Computing with `numbers` would mix units.
 */
export interface Quantity {
  readonly form: 'point' | 'interval' | 'uniform' | 'triangular'
  readonly numbers: readonly number[]
  readonly unit: Unit
  readonly distribution: Distribution
}
