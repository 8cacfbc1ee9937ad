import type { Correlation } from '../graph/correlation.ts'
import type { Graph } from '../graph/graph.ts'
import { uncertainLeaves } from '../readings/sample.ts'
import { spearmanOf } from '../sampling/spearman-of.ts'

/** A correlation that a simulation drew with, and the rank correlation (Spearman) that follows from its rho. */
export interface StatedCorrelation extends Correlation {
  readonly spearman: number
}

/** The correlations that do something: both of their inputs are ranges of this graph. */
export function statedCorrelations(graph: Graph): readonly StatedCorrelation[] {
  const uncertain = new Set(uncertainLeaves(graph).map(({ path }) => path))
  return graph.correlations
    .filter(({ one, other }) => uncertain.has(one) && uncertain.has(other))
    .map((correlation) => ({ ...correlation, spearman: spearmanOf(correlation.rho) }))
}
