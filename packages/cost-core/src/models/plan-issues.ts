import { PRESENT } from '../graph/absence.ts'
import { assignedTo, assignmentsOf } from '../plan/assignments.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { printQuantity } from '../quantity/print-quantity.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { findNode, wholeValue } from '../readings/figure.ts'
import { CURRENCY_CODES } from '../units/currency-codes.ts'
import type { Unit } from '../units/unit.ts'
import type { CompiledPlan } from './compile-plan.ts'
import { commitmentsPastHorizon } from './issues/commitments-past-horizon.ts'
import { heightsForSeveral } from './issues/heights-for-several.ts'
import { idleCorrelations } from './issues/idle-correlations.ts'
import { idleFields } from './issues/idle-fields.ts'
import { monthsOutside } from './issues/months-outside.ts'
import { noFacility } from './issues/no-facility.ts'
import { partsOfServers } from './issues/parts-of-servers.ts'
import { priceIssues } from './issues/price-issues.ts'
import { serviceIssues } from './issues/service-issues.ts'
import { spotRisks } from './issues/spot-risks.ts'
import { warning } from './issues/warning.ts'
import { overloads } from './overloads.ts'

/** A run may miss this share of its hours to rounding before anyone is told. */
const NEGLIGIBLE = 1e-9

/** A fleet that is busy for less than this share of its hours is worth a word. */
const LOW_USE = 0.3

/**
 * What is odd about a valid plan, found in its numbers: warnings, beside the field they are about.
 *
 * A training run that lasts longer than the plan loses the hours behind the last month. The totals are then right for
 * the plan's months and too low for the run, which nobody could see from the numbers. Likewise a fleet that cannot carry
 * its load, one that stands idle, a commitment that outlives the plan, power that may be paid twice, and one number typed
 * in two places.
 */
export function planIssues(compiled: CompiledPlan, evaluation: Evaluation): readonly PlanProblem[] {
  return [
    ...runsPastHorizon(compiled, evaluation),
    ...fleetsOff(compiled, evaluation),
    ...commitmentsPastHorizon(compiled, evaluation),
    ...heightsForSeveral(compiled),
    ...powerTwice(compiled),
    ...tiersWithoutPrice(compiled),
    ...spotRisks(compiled),
    ...partsOfServers(compiled, evaluation),
    ...numbersTwice(compiled),
    ...noFacility(compiled),
    ...serviceIssues(compiled, evaluation),
    ...priceIssues(compiled),
    ...monthsOutside(compiled),
    ...idleCorrelations(compiled),
    ...idleFields(compiled),
  ]
}

function* runsPastHorizon(compiled: CompiledPlan, evaluation: Evaluation): Generator<PlanProblem> {
  const { graph } = compiled
  const value = (id: string) => wholeValue(evaluation, findNode(graph, id).index)
  for (const { key: workload } of compiled.workloads) {
    const missed = Object.keys(compiled.plan.options)
      .map((option) => `${option}.${workload}`)
      .filter((id) => graph.ids.has(`${id}.gpu_hours_by_month`))
      .map((id) => 1 - value(`${id}.gpu_hours_by_month`) / value(`${id}.gpu_hours`))
    const most = Math.max(0, ...missed.filter(Number.isFinite))
    if (most > NEGLIGIBLE)
      yield warning('RUNS_PAST_HORIZON', `workloads.${workload}.start`, {
        percent: Math.ceil(most * 1000) / 10,
      })
  }
}

/** Fleets that are too small in some month, and fleets that hardly work. */
function* fleetsOff(compiled: CompiledPlan, evaluation: Evaluation): Generator<PlanProblem> {
  const { graph, plan } = compiled
  const said = new Set<string>()
  for (const { option, month } of overloads(compiled, evaluation)) {
    if (said.has(`${option} short`)) continue
    said.add(`${option} short`)
    const given = plan.options[option]
    const isEnded = given?.kind === 'rent' && given.term === 'reserved' && !given.renew
    yield isEnded
      ? warning('NOT_RENEWED', `options.${option}.renew`, { month, option })
      : warning('OVERLOADED', `options.${option}.nodes`, { month, option })
  }
  for (const [strategy, assignment] of Object.entries(assignmentsOf(plan)))
    for (const workload of Object.keys(plan.workloads)) {
      if (assignedTo(assignment, workload) === undefined) continue
      const use = graph.ids.get(`${strategy}.utilisation`)
      if (use === undefined || evaluation.codes[use]?.some((code) => code !== PRESENT)) continue
      const share = wholeValue(evaluation, use)
      if (share < LOW_USE && !said.has(strategy)) {
        said.add(strategy)
        yield warning('LOW_USE', `strategies.${strategy}`, { percent: Math.round(share * 1000) / 10 })
      }
    }
}

function* powerTwice({ plan }: CompiledPlan): Generator<PlanProblem> {
  for (const [key, facility] of Object.entries(plan.facilities))
    if (facility.kind === 'colocation' && facility.includes_power && facility.tariff !== undefined)
      yield warning('POWER_TWICE', `facilities.${key}.tariff`)
}

/** A share of the load in a tier that an option has no price for: it is billed at the plain price. */
function* tiersWithoutPrice({ plan }: CompiledPlan): Generator<PlanProblem> {
  const said = new Set<string>()
  for (const assignment of Object.values(assignmentsOf(plan)))
    for (const [workload, given] of Object.entries(plan.workloads)) {
      if (given.kind !== 'serving') continue
      const key = assignedTo(assignment, workload) ?? ''
      const option = plan.options[key]
      if (option?.kind !== 'api') continue
      for (const tier of Object.keys(given.demand.tiers ?? {})) {
        const path = `workloads.${workload}.demand.tiers.${tier}`
        if (option.tiers?.[tier] !== undefined || said.has(`${path} ${key}`)) continue
        said.add(`${path} ${key}`)
        yield warning('TIER_WITHOUT_PRICE', path, { tier, option: key })
      }
    }
}

/**
 * The same number from the same source in two fields: one of them is likely meant to be the other, and as two inputs they
 * would vary apart. Without a source a number is not known to be the same; single numbers are told for prices alone, as
 * 50% and 3 are the same in many places by chance.
 */
function* numbersTwice({ graph }: CompiledPlan): Generator<PlanProblem> {
  const first = new Map<string, string>()
  for (const node of graph.nodes) {
    if (node.kind !== 'leaf' || node.path === undefined || node.quantity === undefined) continue
    const source = node.provenance?.source
    const isRange = node.quantity.distribution.shape !== 'point'
    if (source === undefined || !(isRange || isOfMoney(node.unit))) continue
    const said = `${printQuantity(node.quantity)} ${node.unit.text} ${source}`
    const known = first.get(said)
    if (known === undefined) first.set(said, node.path)
    else if (known !== node.path) yield warning('SAME_NUMBER_TWICE', node.path, { other: known })
  }
}

function isOfMoney({ text }: Unit): boolean {
  const [numerator = ''] = text.split('/')
  return CURRENCY_CODES.some((code) => code === numerator)
}
