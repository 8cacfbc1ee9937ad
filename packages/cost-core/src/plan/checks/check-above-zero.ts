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
  ],
  option: [['gpus_per_node'], ['service_life'], ['lot'], ['commitment'], ['lease', 'term'], ['loan', 'term']],
} as const

/** What must be above nothing, and is none: lives and terms, throughputs, the GPUs of a server. */
export function* checkAboveZero(plan: Plan): Generator<PathProblem> {
  yield* none(plan.accounting, ['accounting'], ABOVE_ZERO.accounting)
  for (const [key, workload] of Object.entries(plan.workloads))
    yield* none(workload, ['workloads', key], ABOVE_ZERO.workload)
  for (const [key, option] of Object.entries(plan.options))
    yield* none(option, ['options', key], ABOVE_ZERO.option)
}

function* none(
  part: object,
  path: readonly string[],
  fields: readonly (readonly string[])[],
): Generator<PathProblem> {
  for (const field of fields) {
    const found = field.reduce<unknown>((within, key) => (isRecord(within) ? within[key] : undefined), part)
    if (isQuantity(found) && median(found.quantity.distribution) === 0)
      yield problem('ABOVE_ZERO', [...path, ...field])
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
