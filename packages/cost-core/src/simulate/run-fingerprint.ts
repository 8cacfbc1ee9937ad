import { ENGINE_VERSION } from '../engine-version.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { mix } from '../sampling/mix.ts'
import type { SimulationRun } from './simulate.ts'

/**
 * What tells one run from another: the engine's version, the run, the strategies and every number, formula and correlation
 * of the graph. Words do not count: a plan whose labels were changed still computes the same.
 */
export function runFingerprint(compiled: CompiledPlan, { trials, seed }: SimulationRun): string {
  const { graph, strategies, baseStrategy } = compiled
  const nodes = graph.nodes.map((node) =>
    node.kind === 'leaf'
      ? [node.unit.text, node.shape, node.path, node.id, node.quantity?.distribution]
      : [node.unit.text, node.shape, node.operation, node.inputs, node.params],
  )
  const { correlations } = graph
  const text = JSON.stringify([
    strategies.map(({ key }) => key),
    baseStrategy,
    [...graph.ids],
    nodes,
    // A run without correlations is still called what it was before there were any.
    ...(correlations.length === 0 ? [] : [correlations]),
  ])
  const counts = [trials, seed, graph.months, graph.nodes.length, graph.ids.size]
  return [ENGINE_VERSION, ...counts, hash(text, 1), hash(text, 2)].join(' ')
}

/** Thirty-two bits that depend on every character; another start gives another thirty-two. */
function hash(text: string, start: number): number {
  let h = mix(start)
  for (let i = 0; i < text.length; i++) h = mix(h + text.charCodeAt(i))
  return h
}
