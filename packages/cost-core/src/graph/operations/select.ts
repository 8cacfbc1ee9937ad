import type { Dimension } from '../../units/dimension.ts'
import { PURE } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { UnitError } from '../unit-error.ts'
import { requireUnit } from '../unit-rules.ts'

/** The second input where the first is above zero, else the third; per trial, and only the chosen one need be present. */
export const select: Operation<undefined> = {
  arity: 3,
  unit: (inputs: readonly Dimension[]) => {
    requireUnit('select', inputs, 0, PURE)
    if (inputs[1] !== inputs[2]) throw new UnitError('select', inputs, 'both choices must be of one unit')
    return inputs[1]!
  },
  shape: widest,
  reads: 'month',
  value: ([condition, yes, no], month) =>
    monthOf(condition!, month) > 0 ? monthOf(yes!, month) : monthOf(no!, month),
  column: ([condition, yes, no], month, _params, _own, out) => {
    const conditions = columnOf(condition!, month)
    const yeses = columnOf(yes!, month)
    const nos = columnOf(no!, month)
    for (let i = 0; i < out.length; i++) out[i] = conditions[i]! > 0 ? yeses[i]! : nos[i]!
  },
  absence: ([condition = 0, yes = 0, no = 0], [value = 0]) =>
    condition > 0 ? Math.max(condition, yes, no) : value > 0 ? yes : no,
  phrase: { key: 'select' },
}
