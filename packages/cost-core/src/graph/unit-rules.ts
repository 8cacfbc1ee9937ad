import { type Dimension, divided, MONTH, multiplied, PURE } from '../units/dimension.ts'
import { UnitError } from './unit-error.ts'

/** Every input has the dimension of the first, which is the result's. */
export function sameUnit(operation: string): (inputs: readonly Dimension[]) => Dimension {
  return (inputs) => {
    const [first] = inputs
    if (first === undefined || inputs.some((input) => input !== first))
      throw new UnitError(operation, inputs, 'all must be of one unit')
    return first
  }
}

/** One input, a pure number, to a pure number. */
export function pureUnit(operation: string): (inputs: readonly Dimension[]) => Dimension {
  return (inputs) => {
    if (inputs.some((input) => input !== PURE)) throw new UnitError(operation, inputs, 'only pure numbers')
    return PURE
  }
}

/** The first input's dimension per month: an amount becomes a flow. */
export function perMonth(inputs: readonly Dimension[]): Dimension {
  return divided(inputs[0] ?? PURE, MONTH)
}

/** The first input's dimension times months: a flow summed over months becomes an amount. */
export function timesMonth(inputs: readonly Dimension[]): Dimension {
  return multiplied(inputs[0] ?? PURE, MONTH)
}

/** The first input's own dimension, whatever the others are. */
export function firstUnit(inputs: readonly Dimension[]): Dimension {
  return inputs[0] ?? PURE
}

/** Refuses unless the input at `index` has the wanted dimension. */
export function requireUnit(
  operation: string,
  inputs: readonly Dimension[],
  index: number,
  want: Dimension,
): void {
  if (inputs[index] !== want)
    throw new UnitError(
      operation,
      inputs,
      `input ${index + 1} must be ${want.key === '' ? 'a pure number' : want.key}`,
    )
}
