import { InvariantError } from '../../invariant-error.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { firstUnit } from '../unit-rules.ts'

/** Whole months: how long a period is, and how many months lie before the first full one (0 … every − 1). */
export interface SettleParams {
  readonly every: number
  readonly offset: number
}

/**
 * A flow that is paid for a whole period at once, in the period's last month; nothing in the others.
 *
 * Periods end every `every` months; with an `offset` the first ends after that many months and is shorter. What is
 * unpaid when the plan ends stays unpaid: the result then adds up to less than the flow.
 *
 * @throws InvariantError for a period that is not a whole number of months, or an offset outside it
 */
export const settle: Operation<SettleParams> = {
  arity: 1,
  unit: (inputs, params) => {
    checkParams(params)
    return firstUnit(inputs)
  },
  shape: () => 'monthly',
  reads: 'past',
  value: ([x], month, params) => {
    let due = 0
    for (let t = firstUnpaid(month, params); t <= month; t++) due += monthOf(x!, t)
    return due
  },
  column: ([x], month, params, _own, out) => {
    out.fill(0)
    for (let t = firstUnpaid(month, params); t <= month; t++) {
      const values = columnOf(x!, t)
      for (let i = 0; i < out.length; i++) out[i] = out[i]! + values[i]!
    }
  },
  conserves: true,
  phrase: { key: 'settle' },
}

/** The first month that is paid in `month`; the month after it when nothing is. */
function firstUnpaid(month: number, { every, offset }: SettleParams): number {
  const isPayday = (month + 1 - offset + every) % every === 0
  return isPayday ? Math.max(0, month + 1 - every) : month + 1
}

function checkParams({ every, offset }: SettleParams): void {
  const isWhole = Number.isInteger(every) && Number.isInteger(offset)
  if (!isWhole || every < 1 || offset < 0 || offset >= every)
    throw new InvariantError('not a period of whole months', { every, offset })
}
