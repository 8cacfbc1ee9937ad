import { assignmentsOf, type PlanDocument } from '@kilotoken/cost-core'
import { type ColumnChoice, printColumn } from './column-choice.ts'

/**
 * What a plan adds to a comparison: the strategies of its newest version that are not there yet. When all are, one
 * column of the first scenario, or else of the version before, that is not.
 */
export function freeChoices(
  plan: string,
  document: PlanDocument,
  newest: number,
  taken: readonly ColumnChoice[],
): readonly ColumnChoice[] {
  const isFree = (choice: ColumnChoice) => !taken.some((one) => printColumn(one) === printColumn(choice))
  const strategies = Object.keys(assignmentsOf(document.base))
  const of = (version: number | undefined, scenario: string | undefined) =>
    strategies.map((strategy) => ({ plan, version, scenario, strategy })).filter(isFree)
  const asItStands = of(undefined, undefined)
  if (asItStands.length > 0) return asItStands
  const scenarios = [...document.scenarios.keys()].flatMap((scenario) => of(undefined, scenario))
  const versions = Array.from({ length: newest - 1 }, (_, back) => newest - 1 - back)
  return [...scenarios, ...versions.flatMap((version) => of(version, undefined))].slice(0, 1)
}
