import { nameTokens } from './name-tokens.ts'

/** Words of a model's name that do not change its shape: how it was tuned, released or packed. */
const NOT_SHAPE =
  /^(?:instruct|it|chat|base|hf|kv|dynamic|quantized|preview|latest|fp\d+|bf16|nvfp4|mxfp4|u?int\d|awq|gptq|w\d+a\d+|v0\.\d+|\d{4}|\d{6})$/u
const VENDORS = new Set(['meta', 'nvidia', 'amd', 'openai', 'google', 'microsoft', 'mistralai', 'alibaba'])

function shapeName(name: string): string {
  const tokens = nameTokens(name).filter((token) => !NOT_SHAPE.test(token))
  const own = tokens.length > 1 && VENDORS.has(tokens[0] ?? '') ? tokens.slice(1) : tokens
  return own.map((token) => token.replace(/^v(?=\d)/u, '')).join('')
}

/**
 * The model a name means, whoever writes it: `meta-llama/Llama-3.1-8B-Instruct-FP8` is `llama-3.1-8b`.
 *
 * A name cut short finds its model where it fits only one.
 */
export function findModel<M extends { readonly key: string; readonly name: string }>(
  models: readonly M[],
  name: string,
): M | undefined {
  const wanted = shapeName(name)
  if (wanted === '') return undefined
  const exact = models.find((model) => shapeName(model.key) === wanted || shapeName(model.name) === wanted)
  if (exact !== undefined) return exact
  const longer = models.filter((model) => shapeName(model.key).startsWith(wanted))
  return longer.length === 1 ? longer[0] : undefined
}
