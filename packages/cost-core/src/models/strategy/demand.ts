import type { DataLine } from '../data/data-lines.ts'
import type { ServingDemand } from '../serving/serving-demand.ts'
import type { TrainingDemand } from '../training/training-demand.ts'

/** What a workload asks for, whichever strategy answers. */
export type Demand =
  | { readonly kind: 'training'; readonly training: TrainingDemand }
  | { readonly kind: 'serving'; readonly serving: ServingDemand }
  | { readonly kind: 'data'; readonly lines: readonly DataLine[] }

export type ComputeDemand = Exclude<Demand, { kind: 'data' }>
