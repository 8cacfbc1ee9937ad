import { nameTokens } from './name-tokens.ts'

/** Words of a model's name that do not change its shape: how it was tuned, released or packed. */
const NOT_SHAPE =
  /^(?:instruct|it|chat|thinking|sft|lora|base|original|hf|kv|dynamic|quantized|preview|latest|amp|fp\d+|bf16|nvfp4|mxfp[48]|u?int\d|\d-?bit|awq|gptq|gguf|mlx|bnb|marlin|autoround|q\d(?:\.\d)?|(?:quantized\.)?w\d+a\d+|v0\.\d+|\d{4}|\d{6})$/u
const VENDORS = new Set(['meta', 'nvidia', 'amd', 'openai', 'google', 'microsoft', 'mistralai', 'alibaba'])

/** What a model's name says of its shape, in one word without separators: `meta-llama/Llama-3.1-8B-Instruct` is `llama3.18b`. */
export function modelShapeName(name: string): string {
  const tokens = nameTokens(name).filter((token) => !NOT_SHAPE.test(token))
  const own = tokens.length > 1 && VENDORS.has(tokens[0] ?? '') ? tokens.slice(1) : tokens
  return own
    .filter((token, index) => token !== own[index - 1])
    .join('')
    .replace(/v(?=\d)/gu, '')
}
