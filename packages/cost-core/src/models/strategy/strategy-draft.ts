import type { NodeIndex } from '../../graph/node.ts'
import type { ModelContext } from '../model-context.ts'
import type { FleetCosts } from '../options/option-costs.ts'
import type { CostSheet } from './cost-sheet.ts'
import type { PricedOption } from './priced-option.ts'
import type { UsageLedger } from './usage-ledger.ts'

/** What is known of a strategy while its costs come together. */
export interface StrategyDraft {
  readonly model: ModelContext
  readonly key: string
  readonly sheet: CostSheet
  readonly usage: UsageLedger
  /** GPU-hours of the workloads that have any, by month. */
  readonly hours: Map<string, NodeIndex[]>
  /** The workloads on each option. */
  readonly served: Map<string, string[]>
  readonly fleets: Map<string, FleetCosts>
  /** Of each fleet, by option: what its figures are called after, and the part of it that is idle by workload. */
  readonly idle: Map<string, { readonly prefix: string; readonly parts: ReadonlyMap<string, NodeIndex> }>
  /** GPU-hours that are billed as they are used. */
  readonly billed: NodeIndex[]
}

/** An option with machines. */
export type MachinesOption = Extract<PricedOption, { kind: 'machines' }>
