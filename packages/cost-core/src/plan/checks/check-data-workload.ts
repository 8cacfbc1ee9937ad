import type { Plan } from '../plan-schema.ts'
import { monthsBetween } from '../small-fields.ts'
import type { PathProblem } from '../validate-plan.ts'
import { type DataWorkload, STORAGE_TIERS } from '../workloads/data-workload.ts'
import { problem } from './problem.ts'

/** What the schema cannot see of data work: prices without amounts, amounts without prices, months outside the plan. */
export function* checkDataWorkload(
  plan: Plan,
  path: readonly string[],
  workload: DataWorkload,
): Generator<PathProblem> {
  const [from = '', to = ''] = workload.months.split('..')
  const isOutside = (month: string) => {
    const at = monthsBetween(plan.horizon.start, month)
    return at < 0 || at >= plan.horizon.months
  }
  if (isOutside(from) || isOutside(to))
    yield problem('OUTSIDE_HORIZON', [...path, 'months'], { month: workload.months })
  else if (monthsBetween(from, to) < 0) yield problem('LOW_ABOVE_HIGH', [...path, 'months'])
  yield* together(path, workload, 'volume', 'cleaning')
  yield* checkLabelling([...path, 'labelling'], workload.labelling)
  yield* checkStorage([...path, 'storage'], workload.storage, from, isOutside)
}

function* checkLabelling(path: readonly string[], labelling: DataWorkload['labelling']) {
  if (labelling === undefined) return
  yield* together(path, labelling, 'items', 'cost')
  yield* together(path, labelling, 'hours', 'hourly_cost')
  if (Object.values(labelling).every((field) => field === undefined))
    yield problem('MISSING', [...path, 'items'])
}

function* checkStorage(
  path: readonly string[],
  storage: DataWorkload['storage'],
  firstMonth: string,
  isOutside: (month: string) => boolean,
): Generator<PathProblem> {
  if (storage === undefined) return
  const { size, price, until, tiers } = storage
  if (tiers === undefined) {
    if (size === undefined) yield problem('MISSING', [...path, 'size'])
    if (price === undefined) yield problem('MISSING', [...path, 'price'])
  } else
    for (const [name, field] of Object.entries({ size, price, until }))
      if (field !== undefined)
        yield problem('NOT_BESIDE', [...path, name], { field: [...path, 'tiers'].join('.') })
  yield* checkSpan(path, { until }, firstMonth, isOutside)
  for (const name of STORAGE_TIERS)
    if (tiers?.[name] !== undefined)
      yield* checkSpan([...path, 'tiers', name], tiers[name], firstMonth, isOutside)
}

function* checkSpan(
  path: readonly string[],
  span: { readonly from?: string | undefined; readonly until?: string | undefined },
  firstMonth: string,
  isOutside: (month: string) => boolean,
): Generator<PathProblem> {
  for (const name of ['from', 'until'] as const) {
    const month = span[name]
    if (month !== undefined && isOutside(month)) yield problem('OUTSIDE_HORIZON', [...path, name], { month })
  }
  const { from = firstMonth, until } = span
  if (until !== undefined && !isOutside(until) && monthsBetween(from, until) < 0)
    yield problem('ENDS_BEFORE_START', [...path, 'until'], { month: from })
}

function* together<K extends string>(
  path: readonly string[],
  group: { readonly [P in K]?: unknown },
  one: K,
  other: K,
): Generator<PathProblem> {
  if ((group[one] === undefined) !== (group[other] === undefined))
    yield problem('MISSING', [...path, group[one] === undefined ? one : other])
}
