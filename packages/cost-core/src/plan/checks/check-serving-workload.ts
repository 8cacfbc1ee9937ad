import { centralRange, median } from '../../quantity/distribution.ts'
import type { PlanQuantity } from '../quantity-field.ts'
import type { PathProblem } from '../validate-plan.ts'
import type { ServingWorkload } from '../workloads/serving-workload.ts'
import { sharesOff } from './shares-add-up.ts'

/** Shares in tenths of a per cent add up to the whole but for the last digits. */
const ROUNDING = 1e-9

/** A load that says how much it is, once; shares that add up; a capacity with what its method needs. */
export function* checkServingWorkload(
  path: readonly string[],
  workload: ServingWorkload,
): Generator<PathProblem> {
  yield* checkDemand([...path, 'demand'], workload.demand)
  yield* checkCapacity([...path, 'capacity'], workload)
  if (workload.teams !== undefined) {
    const off = sharesOff(Object.values(workload.teams))
    if (off !== undefined) yield { path: [...path, 'teams'], code: 'SHARES_OFF', params: { sum: off } }
  }
}

function* checkDemand(path: readonly string[], demand: ServingWorkload['demand']): Generator<PathProblem> {
  const { drivers, tokens, layers } = demand
  const at = [...path, 'drivers']
  const isByWords = drivers?.words_per_request !== undefined || drivers?.tokens_per_word !== undefined
  const isByTokens = drivers?.tokens_per_request !== undefined
  const isGiven = Object.values(tokens ?? {}).some((given) => given !== undefined)
  if (!isByWords && !isByTokens && !isGiven && Object.keys(layers ?? {}).length === 0)
    yield { path: [...path, 'tokens'], code: 'DEMAND_MISSING', params: {} }
  if (isByWords)
    for (const part of ['words_per_request', 'tokens_per_word'] as const)
      if (drivers?.[part] === undefined) yield { path: [...at, part], code: 'MISSING', params: {} }
  if (isByWords && isByTokens)
    yield { path: [...at, 'words_per_request'], code: 'SAID_TWICE', params: { other: 'tokens_per_request' } }
  if ((isByWords || isByTokens) && isGiven)
    yield { path: [...path, 'tokens'], code: 'SAID_TWICE', params: { other: 'drivers' } }
  if (drivers?.requests !== undefined && drivers.requests_per_user !== undefined)
    yield { path: [...at, 'requests'], code: 'SAID_TWICE', params: { other: 'requests_per_user' } }
  if ((isByWords || isByTokens) && drivers?.requests === undefined)
    for (const part of ['users', 'requests_per_user'] as const)
      if (drivers?.[part] === undefined) yield { path: [...at, part], code: 'MISSING', params: {} }
  for (const [key, { hours }] of Object.entries(layers ?? {}))
    if (centralRange(hours.quantity.distribution)[1] > 1)
      yield { path: [...path, 'layers', key, 'hours'], code: 'HOURS_OF_DAY', params: {} }
  yield* aboveWhole([...path, 'cache_write'], [demand.cache_hit, demand.cache_write])
  yield* aboveWhole([...path, 'tiers'], Object.values(demand.tiers ?? {}))
}

/** Parts of one whole that come to more than it. */
function* aboveWhole(
  path: readonly string[],
  shares: readonly (PlanQuantity | undefined)[],
): Generator<PathProblem> {
  const sum = shares.reduce(
    (so, share) => so + (share === undefined ? 0 : median(share.quantity.distribution)),
    0,
  )
  if (sum > 1 + ROUNDING)
    yield { path, code: 'SHARES_ABOVE_WHOLE', params: { sum: `${Math.round(sum * 1e6) / 1e4}%` } }
}

function* checkCapacity(
  path: readonly string[],
  { capacity, ...workload }: ServingWorkload,
): Generator<PathProblem> {
  if (capacity?.method === 'given') {
    const isBoth = capacity.node_throughput !== undefined && capacity.gpu_throughput !== undefined
    if (isBoth)
      yield { path: [...path, 'gpu_throughput'], code: 'SAID_TWICE', params: { other: 'node_throughput' } }
    if (capacity.node_throughput === undefined && capacity.gpu_throughput === undefined)
      yield { path: [...path, 'node_throughput'], code: 'MISSING', params: {} }
  }
  if (capacity?.method === 'roofline' && workload.model === undefined)
    yield { path: [...path.slice(0, -1), 'model'], code: 'MISSING', params: {} }
  if (capacity?.method === 'flop' && workload.model === undefined && workload.parameters === undefined)
    yield { path: [...path.slice(0, -1), 'parameters'], code: 'MISSING', params: {} }
}
