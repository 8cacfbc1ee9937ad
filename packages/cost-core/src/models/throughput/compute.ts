import type { NodeIndex } from '../../graph/node.ts'
import { attendedTokens } from './attended-tokens.ts'
import type { Fact } from './fact.ts'
import { peakFor, storedFormat } from './number-format.ts'
import type { Roofline } from './roofline.ts'
import type { ServingLoad } from './serving-load.ts'

const ATTENTION_FLOP: Fact = {
  value: 2,
  provenance: {
    evidence: 'published',
    source: 'Kaplan et al., Scaling Laws for Neural Language Models (2020), table 1; half of it is masked',
    date: '2020-01-23',
  },
}

/** What a GPU delivers of its peak in arithmetic: in the experts of a mixture, and everywhere else. */
interface DeliveredRates {
  readonly rest: NodeIndex
  readonly experts: NodeIndex
}

function deliveredRates(roofline: Roofline): DeliveredRates {
  const { builder, constant, fact, step, model, gpu, deployment, constants } = roofline
  const { width, rate } = peakFor(gpu, storedFormat(model, deployment.weights))
  const share = constant(`compute_share.${key(gpu.family)}`, constants.families[gpu.family].compute, '')
  const reached = builder.mul(fact('peak', rate, 'TFLOP/s/GPU'), share)
  const dense =
    width === 4 ? builder.mul(reached, constant('four_bit_share', constants.fourBit, '')) : reached
  if (model.experts === undefined) {
    const rest = step('delivered', dense, 'TFLOP/s/GPU')
    return { rest, experts: rest }
  }
  const isMany = model.experts.count.value > constants.expertLimit
  const { experts, rest } = isMany ? constants.manyExperts : constants.fewExperts
  const size = isMany ? 'many' : 'few'
  return {
    rest: step('delivered', builder.mul(dense, constant(`rest_share.${size}`, rest, '')), 'TFLOP/s/GPU'),
    experts: step(
      'expert_delivered',
      builder.mul(dense, constant(`expert_share.${size}`, experts, '')),
      'TFLOP/s/GPU',
    ),
  }
}

/** Ids are written with underscores. */
function key(name: string): string {
  return name.replaceAll('-', '_')
}

/** How long GPUs compute: for a token in the layers' matrices, and for the attention of what is read of a prompt. */
export interface ComputeTimes {
  /** @unit GPU·s a token */
  readonly token: NodeIndex
  /** @unit GPU·s a request */
  readonly attention: NodeIndex
}

/** The arithmetic of a forward pass over what the GPUs deliver. Attention of a single new token is left to its memory traffic. */
export function computeTimes(
  roofline: Roofline,
  { input, cached }: Pick<ServingLoad, 'input' | 'cached'>,
): ComputeTimes {
  const { builder, constant, fact, law, step, model, inferenceFlop, constants, deployment } = roofline
  const rates = deliveredRates(roofline)
  const active = fact('active_parameters', model.activeParameters, 'param')
  const flopTime = (parameters: NodeIndex, rate: NodeIndex) =>
    builder.div(builder.mul(inferenceFlop, parameters), rate)
  let token = flopTime(active, rates.rest)
  if (model.experts !== undefined) {
    const rest = fact('non_expert_parameters', model.experts.nonExpertParameters, 'param')
    const time = flopTime(builder.sub(active, rest), rates.experts)
    const routed =
      deployment.expert > 1 ? builder.mul(time, constant('imbalance', constants.imbalance, '')) : time
    token = builder.add(flopTime(rest, rates.rest), step('expert_token_time', routed, 'GPU-s/tok'))
  }
  const width = builder.mul(
    fact('layers', model.layers, ''),
    fact('attention_width', model.attentionWidth, ''),
  )
  const all = builder.mul(input, step('prompt_context', attendedTokens(roofline, input), 'tok/request'))
  const pairs =
    cached === undefined
      ? all
      : builder.sub(
          all,
          builder.mul(cached, step('cached_context', attendedTokens(roofline, cached), 'tok/request')),
        )
  const perPair = builder.mul(law('attention_flop', ATTENTION_FLOP, 'FLOP-request/tok/tok'), width)
  return {
    token: step('token_time', token, 'GPU-s/tok'),
    attention: step('attention_time', builder.div(builder.mul(perPair, pairs), rates.rest), 'GPU-s/request'),
  }
}
