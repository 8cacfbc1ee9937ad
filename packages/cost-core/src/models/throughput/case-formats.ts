import { bytesOf, type NumberFormat } from './number-format.ts'

const WRITTEN: readonly (readonly [RegExp, NumberFormat])[] = [
  [/^mxfp4/u, 'mxfp4'],
  [/^w4a8|^qoq|^qserve/u, 'w4a8'],
  [/^(?:nv)?fp4|^float4|^e2m1|^w4a4/u, 'fp4'],
  [/^u?int4|^i4|^w4a16|^awq|^gptq|^nf4|^q4|^4bit/u, 'int4'],
  [/^(?:mx|nv)?fp8|^float8|^e4m3|^e5m2|^w8a8fp8|^8bit/u, 'fp8'],
  [/^u?int8|^i8|^w8a8|^w8a16|^llmint8|^smoothquant|^q80?$/u, 'int8'],
  [/^bf16|^bfloat16|^brain/u, 'bf16'],
  [/^fp16|^float16|^half|^f16|^16bit/u, 'fp16'],
  [/^fp32|^float32|^float$|^single|^f32|^tf32|^32bit/u, 'fp32'],
]

/**
 * The format a word stands for: `nvfp4`, `float8_e4m3fn`, `AWQ`, `W4A8`, `amp_bf16`; undefined for a word nobody knows.
 *
 * Separators do not matter, nor does what stands before the format: the library, or that the format was mixed with others.
 */
export function readFormat(text: string): NumberFormat | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^(?:torch\.|amp[_-]|compressed-tensors[_-]?|dynamic[_ -]|static[_ -])/u, '')
    .replace(/[\s_.-]+/gu, '')
  return WRITTEN.find(([pattern]) => pattern.test(word))?.[1]
}

/** True for a cell that leaves the choice of a format open. */
export function isOpen(text: string): boolean {
  return /^(?:|auto|default|none|null|n\/?a|nan|unknown|-|–)$/u.test(text.trim().toLowerCase())
}

/** The format a model's own name ends in, as published checkpoints are called: `…-FP8`, `…-AWQ`. */
export function formatInName(model: string): NumberFormat | undefined {
  for (const piece of model.split(/[\s_\-/]+/u).reverse()) {
    const found = readFormat(piece)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * What the cache is kept in where nobody says: as narrow as narrow weights with TensorRT-LLM, whose checkpoints come with
 * scales for it, else 16 bits.
 */
export function usualCache(weights: NumberFormat, engine: string): NumberFormat {
  const isNarrow = bytesOf(weights).value <= 1
  return isNarrow && /tensorrt|trt|nim|triton/u.test(engine.toLowerCase()) ? 'fp8' : 'bf16'
}
