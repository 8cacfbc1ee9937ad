import { median } from '../../quantity/distribution.ts'
import type { Plan } from '../plan-schema.ts'
import type { PathProblem } from '../validate-plan.ts'
import { problem } from './problem.ts'

/** Fields that a formula divides by, or that say how long or how much: at nothing of them there is nothing to price. */
const ABOVE_ZERO = {
  accounting: [['book_life'], ['tax_life']],
  workload: [
    ['capacity', 'node_throughput'],
    ['capacity', 'gpu_throughput'],
    ['capacity', 'mfu'],
    ['capacity', 'gpus_per_replica'],
    ['mfu'],
    ['headroom'],
  ],
  option: [['gpus_per_node'], ['service_life'], ['lot'], ['commitment'], ['lease', 'term'], ['loan', 'term']],
} as const

/** Ratios of a whole to a part of it: the busiest hour to the mean one, all power to that of the servers, all runs to one. */
const AT_LEAST_ONE = {
  workload: [['demand', 'peak_factor'], ['experiments']],
  facility: [['pue']],
} as const

/** What is none and must be above it, as lives and terms, throughputs, the GPUs of a server; and ratios below one. */
export function* checkLeast(plan: Plan): Generator<PathProblem> {
  yield* none(plan.accounting, ['accounting'], ABOVE_ZERO.accounting)
  for (const [key, workload] of Object.entries(plan.workloads)) {
    yield* none(workload, ['workloads', key], ABOVE_ZERO.workload)
    yield* belowOne(workload, ['workloads', key], AT_LEAST_ONE.workload)
  }
  for (const [key, option] of Object.entries(plan.options))
    yield* none(option, ['options', key], ABOVE_ZERO.option)
  for (const [key, facility] of Object.entries(plan.facilities))
    yield* belowOne(facility, ['facilities', key], AT_LEAST_ONE.facility)
}

type Fields = readonly (readonly string[])[]

function* none(part: object, path: readonly string[], fields: Fields): Generator<PathProblem> {
  for (const [field, value] of middles(part, fields))
    if (value === 0) yield problem('ABOVE_ZERO', [...path, ...field])
}

function* belowOne(part: object, path: readonly string[], fields: Fields): Generator<PathProblem> {
  for (const [field, value] of middles(part, fields))
    if (value < 1) yield problem('TOO_SMALL', [...path, ...field], { minimum: '1' })
}

/** The fields that are there, with the middles of their ranges. */
function* middles(part: object, fields: Fields): Generator<readonly [readonly string[], number]> {
  for (const field of fields) {
    const found = field.reduce<unknown>((within, key) => (isRecord(within) ? within[key] : undefined), part)
    if (isQuantity(found)) yield [field, median(found.quantity.distribution)]
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null
}

function isQuantity(
  data: unknown,
): data is { readonly quantity: { readonly distribution: Parameters<typeof median>[0] } } {
  return isRecord(data) && isRecord(data.quantity) && 'distribution' in data.quantity
}
