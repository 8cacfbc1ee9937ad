import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { pureUnit } from '../unit-rules.ts'

const EPSILON = 1e-9
/** A term this small against the sum cannot change its last bit, nor can all that follow. */
const NEGLIGIBLE = 1e-20

/**
 * The probability that a request has to wait: offered load in erlangs (arrivals × mean service time), and servers.
 *
 * Holds for random arrivals, exponential service times and one queue without a limit (M/M/c). Part of a server does
 * not serve. A load of the servers or more is infeasible: the queue would grow without end. Below zero load as well.
 *
 * @source A. K. Erlang (1917); Cooper, Introduction to Queueing Theory (2nd ed., 1981), chapter 3; docs/method/operations.md
 */
export const erlangC: Operation<undefined> = {
  arity: 2,
  unit: pureUnit('erlangC'),
  shape: widest,
  reads: 'month',
  value: ([load, servers], month) => waitingProbability(monthOf(load!, month), monthOf(servers!, month)),
  column: ([load, servers], month, _params, _own, out) => {
    const loads = columnOf(load!, month)
    const counts = columnOf(servers!, month)
    for (let i = 0; i < out.length; i++) out[i] = waitingProbability(loads[i]!, counts[i]!)
  },
  phrase: { key: 'erlang_c' },
}

function waitingProbability(load: number, servers: number): number {
  const count = Math.floor(servers + EPSILON)
  if (!(load >= 0) || !(load < count)) return Number.NaN
  const busy = load / count
  return 1 / (inverseBlocking(load, count) * (1 - busy) + busy)
}

/**
 * One over Erlang's blocking probability: the sum over j of c! / ((c − j)! · a^j).
 *
 * All terms are positive, so nothing cancels, and from the largest server down the sum ends when its terms fade:
 * a million servers take some thousand steps. Infinity when blocking is below the smallest double.
 */
function inverseBlocking(load: number, count: number): number {
  let term = 1
  let sum = 1
  for (let left = count; left > 0 && term > sum * NEGLIGIBLE; left--) {
    if (sum === Number.POSITIVE_INFINITY) return sum
    term *= left / load
    sum += term
  }
  return sum
}
