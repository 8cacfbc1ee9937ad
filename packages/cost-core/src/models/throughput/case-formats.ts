import { bytesOf, type NumberFormat } from './number-format.ts'

const WRITTEN: readonly (readonly [RegExp, NumberFormat])[] = [
  [/^mx_?fp4$|^mxfp4/u, 'mxfp4'],
  [/^(?:nv_?)?fp4|^fp4_e2m1|^float4/u, 'fp4'],
  [/^u?int4|^w4a16|^awq|^gptq|^q4|^4-?bit/u, 'int4'],
  [/^mx_?fp8|^fp8|^float8|^e4m3|^e5m2|^w8a8_?fp8|^8-?bit/u, 'fp8'],
  [/^u?int8|^w8a8|^w8a16|^q8/u, 'int8'],
  [/^bf16|^bfloat16/u, 'bf16'],
  [/^fp16|^float16|^half|^f16|^16-?bit/u, 'fp16'],
  [/^fp32|^float32|^tf32/u, 'fp32'],
]

/** The format a word stands for: `nvfp4`, `float8_e4m3fn`, `AWQ`; undefined for a word nobody knows. */
export function readFormat(text: string): NumberFormat | undefined {
  const word = text.trim().toLowerCase()
  return WRITTEN.find(([pattern]) => pattern.test(word))?.[1]
}

/** True for a cell that leaves the choice of a format open. */
export function isOpen(text: string): boolean {
  return /^(?:|auto|default|none|-)$/u.test(text.trim().toLowerCase())
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
