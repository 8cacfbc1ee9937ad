import type { FactorGroup } from '@kilotoken/cost-core'

/**
 * The factor groups in the page's order.
 *
 * Written out because a value imported from the engine would bring all of it into the browser, with a schema library
 * that tries `eval` on loading. `satisfies` and the test keep it equal to the engine's list.
 */
export const FACTOR_GROUPS = [
  'hardware',
  'energy',
  'labour',
  'data',
  'storage',
  'management',
] as const satisfies readonly FactorGroup[]
