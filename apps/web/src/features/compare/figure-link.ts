import { AS_IT_STANDS, printEstimateAddress } from '../estimate/estimate-address.ts'
import { planPath } from '../plan/plan-path.ts'
import type { ReadyColumn } from './column-state.ts'

/** The page on which a column's figure answers where it comes from: its plan, under its scenario, counting the same. */
export function figureLink(team: string, { choice, source, column }: ReadyColumn, figure: string): string {
  const { factors } = column.compiled
  const query = printEstimateAddress({ scenario: choice.scenario, factors, figure }, AS_IT_STANDS)
  return `${planPath.version(team, choice.plan, source.version)}?${query}`
}
