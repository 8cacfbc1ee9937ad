import type { OwnedNode } from './owned-node.ts'

/** How what is owned leaves: when, at which book value, and for which share of its cost. */
export function leavingOf({ salvage, serviceLife, resale }: OwnedNode) {
  return { salvage, serviceLife, ...(resale !== undefined && { resaleShare: resale.atRetirement }) }
}
