import { z } from 'zod'
import { catalogueKey } from './catalogue-key.ts'
import type { Figure } from './figure.ts'
import { inUnit } from './in-unit.ts'
import { isoDay } from './iso-day.ts'

/** What kind of price a price is. A list price at launch and a street price of years later must not be compared. */
const PRICE_KINDS = ['launch-list', 'street-estimate', 'published-quotation'] as const

const priceSchema = z.strictObject({ kind: z.enum(PRICE_KINDS), figure: inUnit('USD') })

/**
 * Peak dense rate by number format.
 *
 * Without structured sparsity, which doubles the numbers on many data sheets. fp32 is the vector rate, the others are
 * those of the matrix units. int8 counts integer operations.
 *
 * @unit TFLOP/s, int8 in TOP/s, per accelerator
 */
const peakSchema = z.strictObject({
  fp32: inUnit('TFLOP/s').exactOptional(),
  tf32: inUnit('TFLOP/s').exactOptional(),
  fp16: inUnit('TFLOP/s').exactOptional(),
  bf16: inUnit('TFLOP/s').exactOptional(),
  fp8: inUnit('TFLOP/s').exactOptional(),
  int8: inUnit('TOP/s').exactOptional(),
  fp4: inUnit('TFLOP/s').exactOptional(),
})

/**
 * The designs whose efficiency differs, as far as serving models go. Blackwell on a PCIe card has GDDR and no NVLink, and
 * behaves unlike the Blackwell of the data centre.
 */
const ARCHITECTURES = [
  'volta',
  'turing',
  'ampere',
  'ada',
  'hopper',
  'blackwell',
  'blackwell-pcie',
  'cdna2',
  'cdna3',
  'cdna4',
] as const

/**
 * One kind of accelerator. What is not known is absent, never 0.
 *
 * `scaleUpBandwidth` counts both directions of the links between the accelerators of a node (NVLink 900 GB/s means
 * 450 each way); vendors quote it so. `prices` is empty where no source has one; each has a kind and a date.
 *
 * @unit memory GB, bandwidths GB/s, tdp W, prices USD each
 */
export const acceleratorSchema: z.ZodType<Accelerator> = z.strictObject({
  key: catalogueKey,
  name: z.string().min(1),
  vendor: z.string().min(1),
  formFactor: z.string().min(1),
  architecture: z.enum(ARCHITECTURES).exactOptional(),
  releasedOn: isoDay.exactOptional(),
  memory: inUnit('GB').exactOptional(),
  memoryBandwidth: inUnit('GB/s').exactOptional(),
  peak: peakSchema,
  scaleUpBandwidth: inUnit('GB/s').exactOptional(),
  tdp: inUnit('W').exactOptional(),
  prices: z.array(priceSchema),
})

type Precision = keyof z.infer<typeof peakSchema>

export interface AcceleratorPrice {
  readonly kind: (typeof PRICE_KINDS)[number]
  readonly figure: Figure
}

export interface Accelerator {
  readonly key: string
  readonly name: string
  readonly vendor: string
  readonly formFactor: string
  readonly architecture?: (typeof ARCHITECTURES)[number]
  readonly releasedOn?: string
  readonly memory?: Figure
  readonly memoryBandwidth?: Figure
  readonly peak: { readonly [P in Precision]?: Figure }
  readonly scaleUpBandwidth?: Figure
  readonly tdp?: Figure
  readonly prices: readonly AcceleratorPrice[]
}
