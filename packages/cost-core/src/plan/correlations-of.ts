import type { Correlation } from '../graph/correlation.ts'
import { inputPath } from './plan-inputs.ts'
import type { Plan } from './plan-schema.ts'

/** The correlations a plan writes, between inputs as the engine calls them. */
export function correlationsOf({ uncertainty }: Plan): readonly Correlation[] {
  return uncertainty.correlations.map(([one, other, rho]) => ({
    one: inputPath(one),
    other: inputPath(other),
    rho,
  }))
}
