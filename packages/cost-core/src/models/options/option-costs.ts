import type { NodeIndex } from '../../graph/node.ts'
import type { CostLine } from '../../plan/factor-groups.ts'
import type { Loan } from '../accounting/loan.ts'

/** A cost line of an option's machines, by month. */
export interface LineCost {
  readonly line: CostLine
  readonly cost: NodeIndex
}

/** What the machines of one option cost a strategy, and what has to be known of them besides. */
export interface FleetCosts {
  readonly lines: readonly LineCost[]
  /** Servers there, by month. */
  readonly nodes: NodeIndex
  /** GPU-hours that are there, whether or not anybody uses them. */
  readonly availableHours: NodeIndex
  /** GPU-hours at work. */
  readonly usedHours: NodeIndex
  /** Above zero when a fixed number of servers carries every month; undefined where the number follows the need. */
  readonly fits?: NodeIndex
  /** What the servers at work have cost to buy. */
  readonly valueAtCost?: NodeIndex
  readonly capital?: CapitalFlows
  /** Cash over accrual by month where rent is paid ahead. */
  readonly prepaid?: NodeIndex
  /** Input VAT, by month. */
  readonly vat?: NodeIndex
}

/** The flows of what is bought, apart from running it. */
export interface CapitalFlows {
  /** In the month it starts to serve. */
  readonly purchases: NodeIndex
  /** Cash for it, of the own money. */
  readonly paid: NodeIndex
  readonly depreciation: NodeIndex
  readonly proceeds: NodeIndex
  readonly bookValue: NodeIndex
  readonly taxDepreciation: NodeIndex
  readonly taxBookValue: NodeIndex
  readonly taxGain: NodeIndex
  /** What is borrowed for purchases; its interest is the finance line. */
  readonly loan?: Loan
}
