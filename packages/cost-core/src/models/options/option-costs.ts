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
  /** GPU-hours at work, never more than are there. */
  readonly usedHours: NodeIndex
  /** Above zero when a fixed number of servers carries every month; undefined where the number follows the need. */
  readonly fits?: NodeIndex
  /** What the servers at work have cost to buy. */
  readonly valueAtCost?: NodeIndex
  readonly capital?: CapitalFlows
  /** Rent that is paid ahead. */
  readonly prepaid?: Prepaid
  /** Input VAT, by month. */
  readonly vat?: NodeIndex
  /** What leases and commitments still ask for after the plan's last month. */
  readonly committedAfter?: NodeIndex
}

/** The flows of what is bought, apart from running it. */
export interface CapitalFlows {
  /** In the month it starts to serve, without VAT. */
  readonly withoutVat: NodeIndex
  /** Cash for it, of the own money. */
  readonly paid: NodeIndex
  readonly depreciation: NodeIndex
  readonly proceeds: NodeIndex
  /** Book value over proceeds of what retires: the line `disposal`. Only with a resale curve; else the two are the same. */
  readonly loss?: NodeIndex
  readonly bookValue: NodeIndex
  /** What is in service would fetch: by the resale curve, else its book value. */
  readonly endValue: NodeIndex
  /** Bought and not yet paid; below zero what is paid ahead. */
  readonly owed: NodeIndex
  readonly taxDepreciation: NodeIndex
  readonly taxBookValue: NodeIndex
  readonly taxGain: NodeIndex
  /** What is borrowed for purchases; its interest is the finance line. */
  readonly loan?: Loan
}

/** Rent paid at the start of a commitment. */
export interface Prepaid {
  /** In the month it is paid. */
  readonly paid: NodeIndex
  /** What of it a month uses up. */
  readonly used: NodeIndex
  /** Paid and not yet used up, at the end of each month. */
  readonly left: NodeIndex
}
