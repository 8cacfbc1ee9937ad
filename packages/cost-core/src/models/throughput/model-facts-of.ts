import type { CatalogueFigure, ModelEntry } from '../../catalog/catalogue.ts'
import type { Fact } from './fact.ts'
import type { ModelFacts } from './model-facts.ts'

function factOf({ value, evidence, source, date, note }: CatalogueFigure): Fact {
  return { value, provenance: { evidence, source, date, ...(note !== undefined && { note }) } }
}

/** A number worked out of a figure: it has the figure's source, and is estimated. */
function derived(value: number, from: CatalogueFigure): Fact {
  return { value, provenance: { ...factOf(from).provenance, evidence: 'estimated' } }
}

/**
 * What serving needs to know of a catalogue's model; undefined when its dimensions are not known.
 *
 * Parameters outside the experts follow from the two counts: with E experts of x each and k of them active,
 * total − active = (E − k) · x.
 */
export function modelFactsOf(entry: ModelEntry): ModelFacts | undefined {
  const { parameters, activeParameters, layers, hidden, heads, kvHeads, headDim } = entry
  if (!(layers && hidden && heads && kvHeads && headDim)) return undefined
  const { experts, expertsPerToken, slidingWindow, slidingLayers, kvLoraRank, ropeHeadDim } = entry
  const isLatent = kvLoraRank !== undefined && ropeHeadDim !== undefined
  return {
    name: entry.name,
    parameters: factOf(parameters),
    activeParameters: factOf(activeParameters),
    layers: factOf(layers),
    hidden: factOf(hidden),
    attentionWidth: derived(heads.value * headDim.value, heads),
    cacheElements: isLatent
      ? derived(kvLoraRank.value + ropeHeadDim.value, kvLoraRank)
      : derived(2 * kvHeads.value * headDim.value, kvHeads),
    isLatent,
    ...(experts !== undefined &&
      expertsPerToken !== undefined &&
      experts.value > expertsPerToken.value && {
        experts: {
          count: factOf(experts),
          perToken: factOf(expertsPerToken),
          nonExpertParameters: derived(
            nonExpertParameters(
              parameters.value,
              activeParameters.value,
              experts.value,
              expertsPerToken.value,
            ),
            activeParameters,
          ),
        },
      }),
    ...(slidingWindow !== undefined &&
      slidingLayers !== undefined && {
        window: {
          tokens: factOf(slidingWindow),
          fullShare: derived(1 - slidingLayers.value / layers.value, slidingLayers),
        },
      }),
    ...(entry.nativeWeights !== undefined && { nativeWeights: entry.nativeWeights }),
  }
}

/** Parameters every token goes through, never below 0. */
export function nonExpertParameters(
  total: number,
  active: number,
  experts: number,
  perToken: number,
): number {
  return Math.max(0, total - (experts * (total - active)) / (experts - perToken))
}
