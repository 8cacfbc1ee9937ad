import { median } from '../../quantity/distribution.ts'
import type { Plan } from '../plan-schema.ts'
import { monthsBetween } from '../small-fields.ts'
import type { PathProblem } from '../validate-plan.ts'
import type { FinetuneWorkload } from '../workloads/finetune-workload.ts'
import type { PretrainWorkload } from '../workloads/pretrain-workload.ts'
import { isMonthly } from '../workloads/runs-field.ts'
import { problem } from './problem.ts'
import { unknownKey } from './unknown-key.ts'

type Path = readonly string[]

/** What the schema cannot see of a training run: the same thing said twice, or not at all, and months outside the plan. */
export function* checkTrainingWorkload(
  plan: Plan,
  path: Path,
  workload: PretrainWorkload | FinetuneWorkload,
): Generator<PathProblem> {
  yield* checkGoodput(path, workload)
  yield* checkActive(path, workload)
  if (workload.kind === 'finetune') {
    yield* checkModel(plan, path, workload)
    yield* checkMethod(path, workload)
    yield* checkRuns(plan, path, workload)
  } else yield* withinPlan(plan, path, 'start', workload.start)
}

/** A token uses a part of the parameters, at most all of them. */
function* checkActive(
  path: Path,
  { active_parameters: active, parameters: total }: PretrainWorkload | FinetuneWorkload,
): Generator<PathProblem> {
  if (active === undefined || total === undefined) return
  if (median(active.quantity.distribution) > median(total.quantity.distribution))
    yield problem('ACTIVE_ABOVE_TOTAL', [...path, 'active_parameters'])
}

/** Checkpoints with an MTBF say what failures cost, and so does a goodput. */
function* checkGoodput(
  path: Path,
  { goodput, checkpoint, cluster }: PretrainWorkload | FinetuneWorkload,
): Generator<PathProblem> {
  if (checkpoint === undefined) return
  const at = [...path, 'checkpoint']
  if (goodput === undefined) {
    if (checkpoint.mtbf === undefined && cluster === undefined) yield problem('MISSING', [...at, 'mtbf'])
  } else if (checkpoint.mtbf !== undefined)
    yield problem('NOT_BESIDE', [...path, 'goodput'], { field: [...at, 'mtbf'].join('.') })
  else if (checkpoint.every === undefined) yield problem('MISSING', [...at, 'every'])
}

/** Exactly one of the three ways to say which model. */
function* checkModel(plan: Plan, path: Path, workload: FinetuneWorkload): Generator<PathProblem> {
  const { base } = workload
  const given = (['base', 'model', 'parameters'] as const).filter((name) => workload[name] !== undefined)
  const [first, ...others] = given
  if (first === undefined) yield problem('MISSING', [...path, 'base'])
  for (const name of others)
    yield problem('NOT_BESIDE', [...path, name], { field: [...path, first].join('.') })
  if (base !== undefined && plan.workloads[base]?.kind !== 'pretrain')
    yield unknownKey(
      [...path, 'base'],
      base,
      Object.fromEntries(Object.entries(plan.workloads).filter(([, { kind }]) => kind === 'pretrain')),
    )
  if (workload.active_parameters !== undefined && first !== 'parameters' && first !== undefined)
    yield problem('NOT_BESIDE', [...path, 'active_parameters'], { field: [...path, first].join('.') })
}

const METHODS_OF = {
  adapter_share: ['lora', 'qlora'],
  dequantisation: ['qlora'],
  rl: ['rl'],
} as const

/** A field of another method would be read and not used. */
function* checkMethod(path: Path, workload: FinetuneWorkload): Generator<PathProblem> {
  for (const name of ['adapter_share', 'dequantisation', 'rl'] as const) {
    const methods: readonly string[] = METHODS_OF[name]
    if (workload[name] !== undefined && !methods.includes(workload.method))
      yield problem('NOT_FOR_METHOD', [...path, name], { methods: methods.join(', ') })
  }
}

/** A number of runs has a start; runs a month have a first and a last month. */
function* checkRuns(plan: Plan, path: Path, workload: FinetuneWorkload): Generator<PathProblem> {
  const isEveryMonth = isMonthly(workload.runs)
  if (!isEveryMonth && workload.start === undefined) yield problem('MISSING', [...path, 'start'])
  const misplaced = isEveryMonth ? (['start'] as const) : (['from', 'until'] as const)
  for (const name of misplaced)
    if (workload[name] !== undefined)
      yield problem(isEveryMonth ? 'RUNS_A_MONTH' : 'RUNS_AT_START', [...path, name])
  for (const name of ['start', 'from', 'until'] as const) yield* withinPlan(plan, path, name, workload[name])
  const { from, until } = workload
  if (from !== undefined && until !== undefined && monthsBetween(from, until) < 0)
    yield problem('ENDS_BEFORE_START', [...path, 'until'], { month: from })
}

function* withinPlan(
  plan: Plan,
  path: Path,
  name: string,
  month: string | undefined,
): Generator<PathProblem> {
  if (month === undefined) return
  const at = monthsBetween(plan.horizon.start, month)
  if (at < 0 || at >= plan.horizon.months) yield problem('OUTSIDE_HORIZON', [...path, name], { month })
}
