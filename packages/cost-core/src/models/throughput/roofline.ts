import type { GraphBuilder } from '../../graph/graph-builder.ts'
import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label } from '../model-context.ts'
import { type ConstantNode, constantNodes } from './constant-nodes.ts'
import { type Deployment, gpusPerStage } from './deployment.ts'
import type { EngineGeneration } from './engine-generation.ts'
import { type Fact, factNode, pointQuantity } from './fact.ts'
import type { GpuFacts } from './gpu-facts.ts'
import type { ModelFacts } from './model-facts.ts'
import type { ThroughputConstants } from './throughput-constants.ts'

/** What a service runs on, and how well that is known to run. */
export interface RooflineSystem {
  readonly model: ModelFacts
  readonly gpu: GpuFacts
  readonly deployment: Deployment
  readonly engine: EngineGeneration
  readonly constants: ThroughputConstants
  /** FLOP for each parameter and token of a forward pass. */
  readonly inferenceFlop: NodeIndex
}

/** The graph under construction for one service, and the ways its nodes are made. Everything is of one replica. */
export interface Roofline extends RooflineSystem {
  readonly builder: GraphBuilder
  readonly constant: ConstantNode
  /** Names a formula after its word in the catalogue of messages. */
  readonly step: (name: string, node: NodeIndex, unit: string) => NodeIndex
  /** The input node of a fact, built when it is first asked for. */
  readonly fact: (name: string, fact: Fact, unit: string) => NodeIndex
  /** A law or convention that is no part of the set of constants. */
  readonly law: (name: string, law: Fact, unit: string) => NodeIndex
  /** A count the deployment chose. */
  readonly choice: (name: string, value: number, unit: string) => NodeIndex
  readonly one: NodeIndex
  /** A request writes one token in a step. */
  readonly tokensPerStep: NodeIndex
  readonly stageGpus: NodeIndex
  readonly replicaGpus: NodeIndex
}

export function roofline(
  builder: GraphBuilder,
  id: string,
  context: Context,
  system: RooflineSystem,
): Roofline {
  const known = new Map<string, NodeIndex>()
  const once = (name: string, build: () => NodeIndex) => {
    const found = known.get(name) ?? build()
    known.set(name, found)
    return found
  }
  const choice = (name: string, value: number, unit: string) =>
    once(name, () =>
      builder.choice(`${id}.${name}`, {
        label: label(`throughput.${name}`),
        unit,
        context,
        quantity: pointQuantity(value, unit),
      }),
    )
  const { deployment } = system
  const constant = constantNodes(builder, system.constants)
  return {
    ...system,
    builder,
    constant,
    law: (name, { value, provenance }, unit) => constant(name, value, unit, provenance),
    step: (name, node, unit) =>
      builder.name(`${id}.${name}`, node, { label: label(`throughput.${name}`), unit, context }),
    fact: (name, fact, unit) => once(name, () => factNode(builder, id, name, fact, unit, context)),
    choice,
    one: builder.literal(1, ''),
    tokensPerStep: builder.literal(1, 'tok/request'),
    stageGpus: choice('stage_gpus', gpusPerStage(deployment), 'GPU'),
    replicaGpus: choice('replica_gpus', gpusPerStage(deployment) * deployment.stages, 'GPU'),
  }
}
