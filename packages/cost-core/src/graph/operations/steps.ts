import { InvariantError } from '../../invariant-error.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { sameUnit } from '../unit-rules.ts'

/** Which input holds in each month of the plan, counted from 0. */
export interface StepsParams {
  readonly chosen: readonly number[]
}

/**
 * One of its inputs each month: a price that changes on dates, people hired in steps, hours of real months.
 *
 * @throws InvariantError when a month chooses an input that is not there
 */
export const steps: Operation<StepsParams> = {
  arity: 'many',
  unit: (inputs, { chosen }) => {
    if (chosen.length === 0 || chosen.some((input) => !Number.isInteger(input) || !(input in inputs)))
      throw new InvariantError('a step without a value', { months: chosen.length, values: inputs.length })
    return sameUnit('steps')(inputs)
  },
  shape: () => 'monthly',
  reads: 'month',
  value: (inputs, month, { chosen }) => monthOf(inputs[chosen[month] ?? 0]!, month),
  column: (inputs, month, { chosen }, _own, out) => {
    out.set(columnOf(inputs[chosen[month] ?? 0]!, month).subarray(0, out.length))
  },
  phrase: { key: 'steps' },
}
