import type { NodeIndex } from '../../graph/node.ts'
import { bytesOf, storedFormat } from './number-format.ts'
import type { Roofline } from './roofline.ts'

function parameters({ fact, model }: Roofline): NodeIndex {
  return fact('parameters', model.parameters, 'param')
}

function expertNodes(roofline: Roofline) {
  const { builder, fact, model } = roofline
  if (model.experts === undefined) return undefined
  const rest = fact('non_expert_parameters', model.experts.nonExpertParameters, 'param')
  return {
    rest,
    inExperts: builder.sub(parameters(roofline), rest),
    count: fact('experts', model.experts.count, ''),
    perToken: fact('experts_per_token', model.experts.perToken, ''),
  }
}

/** The expert-parallel width as a node, when there is any: every rank then holds what is not in the experts whole. */
function copies({ deployment, choice }: Roofline): NodeIndex | undefined {
  return deployment.expert > 1 ? choice('expert_parallel', deployment.expert, '') : undefined
}

/** Bytes of one parameter as it lies in memory. */
export function bytesPerParameter({ law, model, deployment }: Roofline): NodeIndex {
  const format = storedFormat(model, deployment.weights)
  return law(`bytes_per_parameter.${format}`, bytesOf(format), 'B/param')
}

/**
 * Weights of one replica in memory, over all its GPUs.
 *
 * @unit bytes
 */
export function weightBytes(roofline: Roofline): NodeIndex {
  const { builder, step } = roofline
  const experts = expertNodes(roofline)
  const ranks = copies(roofline)
  let held = parameters(roofline)
  if (ranks !== undefined)
    held =
      experts === undefined
        ? builder.mul(held, ranks)
        : builder.add(experts.inExperts, builder.mul(experts.rest, ranks))
  return step('weights', builder.mul(held, bytesPerParameter(roofline)), 'GB')
}

/**
 * Parameters that a pass over `tokens` reads from memory, over all ranks.
 *
 * A mixture of experts reads an expert as soon as one token goes to it: (1 − k/E)^tokens of them stay unread.
 *
 * @unit parameters
 * @param prefix of the id of the share, as a graph has it for several passes
 */
export function touchedParameters(roofline: Roofline, prefix: string, tokens: NodeIndex): NodeIndex {
  const { builder, step, one } = roofline
  const experts = expertNodes(roofline)
  const ranks = copies(roofline)
  if (experts === undefined)
    return ranks === undefined ? parameters(roofline) : builder.mul(parameters(roofline), ranks)
  const missed = builder.sub(one, builder.div(experts.perToken, experts.count))
  const passes = builder.div(tokens, builder.literal(1, 'tok'))
  const unread = step(`${prefix}unread_experts`, builder.apply('pow', [missed, passes], undefined), '%')
  const read = builder.mul(experts.inExperts, builder.sub(one, unread))
  return builder.add(ranks === undefined ? experts.rest : builder.mul(experts.rest, ranks), read)
}
