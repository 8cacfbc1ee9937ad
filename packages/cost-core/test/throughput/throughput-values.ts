import { GraphBuilder } from '../../src/graph/graph-builder.ts'
import type { NodeIndex } from '../../src/graph/node.ts'
import { computeLaws } from '../../src/models/compute-laws.ts'
import { pointQuantity } from '../../src/models/throughput/fact.ts'
import type { RooflineSystem } from '../../src/models/throughput/roofline.ts'
import { throughputNodes } from '../../src/models/throughput/throughput-nodes.ts'
import { evaluate } from '../../src/readings/evaluate.ts'

export interface TestLoad {
  readonly input: number
  readonly output: number
  readonly cached?: number
  readonly concurrency?: number
  readonly requests?: number
  readonly isStatic?: boolean
}

/** The model's figures for a system under a load, in seconds, tokens, requests and bytes; NaN where there is none. */
export function throughputValues(system: Omit<RooflineSystem, 'inferenceFlop'>, load: TestLoad) {
  const builder = new GraphBuilder(1)
  const given = (name: string, value: number, unit: string): NodeIndex =>
    builder.input(`load.${name}`, {
      label: { key: 'measure.tokens' },
      unit,
      quantity: pointQuantity(value, unit),
    })
  const nodes = throughputNodes(
    builder,
    'case.throughput',
    {},
    { ...system, inferenceFlop: computeLaws(builder).inference },
    {
      input: given('input', load.input, 'tok/request'),
      output: given('output', load.output, 'tok/request'),
      ...(load.cached !== undefined && { cached: given('cached', load.cached, 'tok/request') }),
      ...(load.concurrency !== undefined && { concurrency: given('in_flight', load.concurrency, 'request') }),
      ...(load.requests !== undefined && { requests: given('requests', load.requests, 'request') }),
      isStatic: load.isStatic ?? false,
    },
  )
  const evaluation = evaluate(builder.build())
  const base = (index: NodeIndex) => evaluation.values[index]?.[0] ?? Number.NaN
  const seconds = (index: NodeIndex) => base(index) * 3600
  return {
    evaluation,
    nodes,
    outputRate: base(nodes.outputRate) / 3600,
    outputRatePerGpu: base(nodes.outputRatePerGpu) / 3600,
    timeToFirstToken: seconds(nodes.timeToFirstToken),
    timePerToken: seconds(nodes.timePerToken),
    prefillOne: seconds(nodes.prefillOne),
    decodeStep: seconds(nodes.decode.time),
    batch: base(nodes.batch),
    weights: base(nodes.weights),
    cachePerRequest: base(nodes.cachePerRequest),
    reasons: [...(evaluation.reasons[nodes.outputRate] ?? [])],
  }
}
