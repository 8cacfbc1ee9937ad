import type { Provenance } from '../graph/node.ts'
import type { Quantity } from '../quantity/quantity.ts'

/**
 * How a quantity moves from month to month. What it starts from is the quantity itself.
 *
 * `growth` compounds, by the month or by the year as its rate is typed; `add` goes up by equal amounts; `s_curve` goes to
 * another value around a month, its duration being the months from a tenth to nine tenths of the way; `steps` holds each
 * value until the next; `points` passes through each. Months are civil months.
 */
export type TimePath =
  | { readonly kind: 'growth'; readonly rate: Quantity }
  | { readonly kind: 'add'; readonly amount: Quantity }
  | {
      readonly kind: 's_curve'
      readonly to: Quantity
      readonly midpoint: string
      readonly duration: Quantity
    }
  | { readonly kind: 'steps'; readonly values: readonly DatedQuantity[] }
  | {
      readonly kind: 'points'
      readonly values: readonly DatedQuantity[]
      readonly between: 'linear' | 'compound'
    }

export interface DatedQuantity {
  readonly month: string
  readonly quantity: Quantity
}

/** Something that happens in one month: it multiplies that month's value, or adds to it. */
export interface PathEvent {
  readonly month: string
  readonly kind: 'times' | 'plus'
  readonly quantity: Quantity
}

/**
 * One part of the day or the year with its own price, which may move and come from elsewhere; the shares of all parts add
 * up to the whole.
 */
export interface PriceBand {
  readonly key: string
  readonly share: Quantity
  readonly price: MovingQuantity & { readonly provenance?: Provenance }
}

/** A quantity with the way it moves. */
export interface MovingQuantity {
  readonly quantity: Quantity
  readonly path?: TimePath
  readonly events?: readonly PathEvent[]
  readonly decline?: Quantity
  readonly bands?: readonly PriceBand[]
}
