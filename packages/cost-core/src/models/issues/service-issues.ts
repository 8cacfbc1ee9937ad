import { PRESENT } from '../../graph/absence.ts'
import { assignedTo, assignmentsOf } from '../../plan/assignments.ts'
import type { PlanProblem } from '../../plan/plan-problem.ts'
import { isShareLimited, spotRest } from '../../plan/spot-rest.ts'
import type { Evaluation } from '../../readings/evaluate.ts'
import { fromBase } from '../../units/unit.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** What of a load was taken in a way that its plan may not mean, or is not looked at. */
export function* serviceIssues(compiled: CompiledPlan, evaluation: Evaluation): Generator<PlanProblem> {
  const { plan } = compiled
  for (const [key, workload] of Object.entries(plan.workloads)) {
    if (workload.kind !== 'serving') continue
    const { demand, slo, capacity } = workload
    const at = `workloads.${key}`
    if (demand.traffic !== undefined && demand.peak_factor !== undefined)
      yield warning('PEAK_GIVEN_TWICE', `${at}.demand.traffic`, { traffic: demand.traffic })
    if (slo?.ttft_p95 === undefined && slo?.tpot_p95 === undefined) continue
    if (capacity?.method === 'roofline') yield* levelsMissed(compiled, evaluation, key)
    else yield warning('SLO_NOT_CHECKED', `${at}.slo`)
  }
  yield* assumedOptions(compiled)
}

const BOUNDS = [
  { bound: 'ttft_p95', reached: 'time_to_first_token' },
  { bound: 'tpot_p95', reached: 'alone.time_per_token' },
] as const

/** Where not even a lone request is as fast as the service level wants it, in some month. */
function* levelsMissed({ graph, plan }: CompiledPlan, evaluation: Evaluation, workload: string) {
  for (const { bound, reached } of BOUNDS)
    for (const option of Object.keys(plan.options)) {
      const most = graph.ids.get(`${workload}.${bound}`)
      const time = graph.ids.get(`${option}.${workload}.throughput.${reached}`)
      if (most === undefined || time === undefined) continue
      const [limit = Number.NaN] = evaluation.values[most] ?? []
      const { unit } = graph.nodes[time]!
      const present = [...(evaluation.values[time] ?? [])].filter(
        (_, month) => evaluation.codes[time]?.[month] === PRESENT,
      )
      const slowest = Math.max(...present)
      if (slowest > limit)
        yield warning('SLO_NOT_KEPT', `workloads.${workload}.slo.${bound}`, {
          option,
          bound,
          limit: rounded(fromBase(limit, unit)),
          reached: rounded(fromBase(slowest, unit)),
        })
    }
}

/** Four digits: as many as the model is good for, and enough to tell the two apart. */
function rounded(milliseconds: number): string {
  return String(Number(milliseconds.toPrecision(4)))
}

/** Options that stand in for what was not said: the rest of a spot option, the hardware of one without a server. */
function* assumedOptions({ plan, graph }: CompiledPlan): Generator<PlanProblem> {
  const seen = new Set<string>()
  for (const assignment of Object.values(assignmentsOf(plan)))
    for (const workload of Object.keys(plan.workloads)) {
      const key = assignedTo(assignment, workload) ?? ''
      const option = plan.options[key]
      if (option?.kind !== 'rent' || !isShareLimited(option) || option.rest !== undefined) continue
      const rest = spotRest(plan, key, option, workload) ?? ''
      if (seen.has(`${key} ${rest}`)) continue
      seen.add(`${key} ${rest}`)
      yield warning('SPOT_REST_ASSUMED', `options.${key}.max_share`, { option: key, rest })
    }
  for (const [key, option] of Object.entries(plan.options)) {
    if ((option.kind !== 'rent' && option.kind !== 'own') || option.node !== undefined) continue
    const leaf = graph.nodes.find(
      (node) => node.kind === 'leaf' && node.id !== undefined && isHardwareOf(node.id, key),
    )
    if (leaf?.kind === 'leaf' && leaf.quantity !== undefined)
      yield warning('SERVER_ASSUMED', `options.${key}`, { hardware: String(leaf.provenance?.note ?? '') })
  }
}

function isHardwareOf(id: string, option: string): boolean {
  return id.startsWith(`${option}.`) && /\.(?:flop_rate|throughput\.peak)$/u.test(id)
}
