import type { Leverage } from '../readings/leverage.ts'

const SHOWN = 5
/** A divisor moved by ten per cent swings its quotient by 1% more than a factor swings its product. */
const ALIKE_WITHIN = 0.011

/** The inputs that move a figure most, cut to what a page has room for. */
export interface StrongestInputs {
  readonly movers: Leverage['inputs']
  /** The figure is a pure product or quotient: every input moves it by the same share, and all of them are listed. */
  readonly areAlike: boolean
  /** The inputs that are not listed, and their share together. */
  readonly rest: { readonly count: number; readonly share: number }
}

/** What a page says of the inputs that move a figure, strongest first: the first few, or all of them where they are alike. */
export function strongestInputs(inputs: Leverage['inputs']): StrongestInputs {
  const largest = inputs[0]?.share ?? 0
  const smallest = inputs.at(-1)?.share ?? 0
  const areAlike = inputs.length > 0 && largest - smallest <= ALIKE_WITHIN * largest
  const others = areAlike ? [] : inputs.slice(SHOWN)
  return {
    movers: areAlike ? inputs : inputs.slice(0, SHOWN),
    areAlike,
    rest: { count: others.length, share: others.reduce((sum, { share }) => sum + share, 0) },
  }
}
