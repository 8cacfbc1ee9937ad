import type { ModelEntry } from '../../catalog/catalogue.ts'
import { findModel } from '../../catalog/find-model.ts'
import type { Fact } from './fact.ts'
import type { ModelFacts } from './model-facts.ts'
import { modelFactsOf, nonExpertParameters } from './model-facts-of.ts'
import type { Architecture } from './throughput-case.ts'

/** Elements of the compressed vector of latent attention, with its part for positions: no grouped attention has as many. */
const LATENT_ELEMENTS = 576

function given(value: number): Fact {
  return { value, provenance: { evidence: 'assumed' } }
}

/**
 * The model of a case: the catalogue's, with the dimensions that the case brings itself in their place.
 *
 * A model the catalogue lacks needs its parameters, layers, hidden size and cache elements: `missing` are the columns of
 * those it does not bring.
 */
export function caseModel(
  models: readonly ModelEntry[],
  name: string,
  own: Architecture,
): { readonly model: ModelFacts } | { readonly missing: readonly string[] } {
  const entry = findModel(models, name)
  const known = entry && modelFactsOf(entry)
  const pick = (value: number | undefined, fact: Fact | undefined) =>
    value === undefined ? fact : given(value)
  const parameters = pick(own.parameters, known?.parameters)
  const layers = pick(own.layers, known?.layers)
  const hidden = pick(own.hidden, known?.hidden)
  const cacheElements = pick(own.cacheElements, known?.cacheElements)
  if (!(parameters && layers && hidden && cacheElements)) {
    const needed = {
      params_total_b: parameters,
      layers,
      hidden,
      kv_elements_per_token_layer: cacheElements,
    }
    return {
      missing: Object.entries(needed).flatMap(([column, fact]) => (fact === undefined ? [column] : [])),
    }
  }
  const activeParameters =
    pick(own.activeParameters, own.parameters === undefined ? known?.activeParameters : undefined) ??
    parameters
  const experts = expertsOf(own, known, parameters.value, activeParameters.value)
  const sliding = windowOf(own, known)
  const model: ModelFacts = {
    name: entry?.name ?? name,
    parameters,
    activeParameters: experts === undefined ? parameters : activeParameters,
    layers,
    hidden,
    attentionWidth: pick(own.attentionWidth, known?.attentionWidth) ?? hidden,
    cacheElements,
    isLatent:
      own.cacheElements === undefined ? known?.isLatent === true : own.cacheElements === LATENT_ELEMENTS,
    ...(experts !== undefined && { experts }),
    ...(sliding !== undefined && { window: sliding }),
    ...(known?.nativeWeights !== undefined && { nativeWeights: known.nativeWeights }),
  }
  return { model }
}

function expertsOf(
  own: Architecture,
  known: ModelFacts | undefined,
  parameters: number,
  active: number,
): ModelFacts['experts'] {
  const count = own.experts ?? known?.experts?.count.value ?? 0
  const perToken = own.expertsPerToken ?? known?.experts?.perToken.value ?? 0
  if (count <= 1 || perToken <= 0 || perToken >= count || active >= parameters) return undefined
  const isOwn =
    own.experts !== undefined || own.parameters !== undefined || own.activeParameters !== undefined
  const rest =
    own.nonExpertParameters ??
    (isOwn ? undefined : known?.experts?.nonExpertParameters.value) ??
    nonExpertParameters(parameters, active, count, perToken)
  return {
    count: own.experts === undefined && known?.experts !== undefined ? known.experts.count : given(count),
    perToken:
      own.expertsPerToken === undefined && known?.experts !== undefined
        ? known.experts.perToken
        : given(perToken),
    nonExpertParameters: given(Math.min(rest, active)),
  }
}

function windowOf(own: Architecture, known: ModelFacts | undefined): ModelFacts['window'] {
  const tokens = own.window ?? known?.window?.tokens.value ?? 0
  const fullShare = own.fullShare ?? known?.window?.fullShare.value ?? (own.window === undefined ? 1 : 0)
  if (tokens <= 0 || fullShare >= 1) return undefined
  if (own.window === undefined && own.fullShare === undefined) return known?.window
  return { tokens: given(tokens), fullShare: given(fullShare) }
}
