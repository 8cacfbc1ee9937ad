import type { Fact } from './fact.ts'
import type { ComputeWidth, GpuFacts } from './gpu-facts.ts'
import type { ModelFacts } from './model-facts.ts'

/** The formats weights and cache come in. `int4` is widened to 16 bits before it is computed with, `w4a8` to 8. */
export const NUMBER_FORMATS = ['fp32', 'bf16', 'fp16', 'fp8', 'int8', 'fp4', 'int4', 'w4a8', 'mxfp4'] as const

export type NumberFormat = (typeof NUMBER_FORMATS)[number]

const WIDTHS = {
  source: 'Width of the format; with 4 bits a scale of 8 bits for 16 elements (NVFP4)',
  date: '2026-11-23',
}

/** Bytes of one element with its share of scales. Published GPT-OSS weights, some of them wider, come to 0.55. */
const BYTES: { readonly [F in NumberFormat]: number } = {
  fp32: 4,
  bf16: 2,
  fp16: 2,
  fp8: 1,
  int8: 1,
  fp4: 0.5625,
  int4: 0.5625,
  w4a8: 0.5625,
  mxfp4: 0.55,
}

export function bytesOf(format: NumberFormat): Fact {
  return { value: BYTES[format], provenance: { evidence: 'published', ...WIDTHS } }
}

/** The format the weights lie in memory in: a model published only in a narrow one is not widened to another narrow one. */
export function storedFormat(model: ModelFacts, asked: NumberFormat): NumberFormat {
  return model.nativeWeights !== undefined && bytesOf(asked).value < 2 ? model.nativeWeights : asked
}

/** The rate a GPU computes at with weights of a format, and in which width: 16 bits where it has no narrower unit for it. */
export function peakFor(
  gpu: GpuFacts,
  format: NumberFormat,
): { readonly width: ComputeWidth; readonly rate: Fact } {
  const four = gpu.peak[4]
  const eight = gpu.peak[8]
  if ((format === 'fp4' || format === 'mxfp4') && four !== undefined) return { width: 4, rate: four }
  if ((format === 'fp8' || format === 'int8' || format === 'w4a8') && eight !== undefined)
    return { width: 8, rate: eight }
  return { width: 16, rate: gpu.peak[16] }
}
