import type { Evidence } from '../units/evidence.ts'

/** One catalogue figure, as the engine takes it: a number in a named unit, with where it comes from. */
export interface CatalogueFigure {
  readonly value: number
  readonly unit: string
  readonly source: string
  readonly date: string
  readonly evidence: Evidence
  readonly note?: string | undefined
}

/** The number formats a peak rate is known for; a plan names one of them. */
export const PRECISIONS = ['fp32', 'tf32', 'fp16', 'bf16', 'fp8', 'fp4'] as const

export type Precision = (typeof PRECISIONS)[number]

export interface AcceleratorEntry {
  readonly key: string
  readonly name: string
  /** Peak dense rates of one accelerator; a format it is not known for is absent, never zero. */
  readonly peak: { readonly [P in Precision]?: CatalogueFigure }
}

export interface NodeEntry {
  readonly key: string
  readonly name: string
  readonly accelerator: string
  readonly accelerators: CatalogueFigure
}

/** What the engine looks up. The data arrives as an argument: the engine ships none. */
export interface Catalogue {
  readonly accelerators: readonly AcceleratorEntry[]
  readonly nodes: readonly NodeEntry[]
}
