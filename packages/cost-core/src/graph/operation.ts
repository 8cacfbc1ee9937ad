import type { Dimension } from '../units/dimension.ts'
import type { Columns, Series, Shape } from './series.ts'

/**
 * One operation of the formula graph, with every reading it has. It lives in one file, so that a formula's number, its
 * distribution and its words cannot drift apart; the table in `operations/index.ts` makes a missing reading a compile
 * error.
 */
export interface Operation<P> {
  /** How many inputs it takes: exactly a number, or at least one. */
  readonly arity: number | 'many'
  /** The dimension of the result; throws UnitError when the inputs do not fit together. */
  readonly unit: (inputs: readonly Dimension[], params: P) => Dimension
  readonly shape: (inputs: readonly Shape[], params: P) => Shape
  /**
   * Which months of the inputs the result of a month reads. `past` includes the month itself; `all` makes one number of
   * a whole series. Of those that give a series only `ahead` reads the future.
   */
  readonly reads: 'month' | 'past' | 'all'
  /** The number at a month. `own` holds the results of the months before. Non-finite means `undefinedMeans`. */
  readonly value: (inputs: readonly Series[], month: number, params: P, own: Series) => number
  /** The same over a block of trials, into `out`: the same bits as `value`, trial by trial. */
  readonly column: (
    inputs: readonly Columns[],
    month: number,
    params: P,
    own: Columns,
    out: Float64Array,
  ) => void
  /** True when the months of the result add up to the first input, as long as they fall inside the plan. */
  readonly conserves?: true
  /** How it is written: a sign between its inputs, or a sentence with slots. */
  readonly phrase: Phrase
  /** How it treats absent inputs when not strictly (any absent input makes the result absent). */
  readonly absence?: (codes: readonly number[], values: readonly number[]) => number
  /** What a non-finite result of finite inputs stands for. */
  readonly undefinedMeans?: 'never' | 'infeasible'
}

export type Phrase =
  | { readonly symbol: '×' | '÷' | '+' | '−'; readonly precedence: 1 | 2 }
  | { readonly key: string }
