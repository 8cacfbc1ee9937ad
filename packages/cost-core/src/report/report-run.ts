import { InvariantError } from '../invariant-error.ts'
import type { RunResult } from '../simulate/run-result-schema.ts'
import type { StatedCorrelation } from '../simulate/stated-correlations.ts'
import { amountText, minorUnits } from './minor-units.ts'

/** Three percentiles of an amount, as decimal strings; each is rounded for itself, because percentiles do not add up. */
export interface ReportSpread {
  readonly p5: string
  readonly p50: string
  readonly p95: string
}

/** What a simulation says of the plan: the spread of totals and months, and which strategy is how often the cheapest. */
export interface ReportUncertainty {
  /** `trials` is how many were done; fewer than `asked` when the run was stopped early. */
  readonly run: {
    readonly id?: string
    readonly trials: number
    readonly asked: number
    readonly seed: number
  }
  /** What was drawn together, in the order of the plan. */
  readonly correlations: readonly StatedCorrelation[]
  readonly strategies: readonly {
    readonly strategy: string
    /** Null where no trial gives a number. */
    readonly total: ReportSpread | null
    /** How many figures without a price the total leaves out. */
    readonly unpriced: number
    readonly months: readonly (ReportSpread | null)[]
    /** This strategy less the base one; null for the base itself, and where there is none. */
    readonly difference: ReportSpread | null
    /** The share of trials in which it costs least; null when that cannot be said. */
    readonly cheapestShare: number | null
  }[]
}

/** The result of a run of the same plan, and what the run is called where runs are kept. */
export interface ReportedRun {
  readonly id?: string
  readonly result: RunResult
}

/** A run's result as it is printed, strategies in the order of the report. One that the run lacks has no numbers. */
export function reportUncertainty(
  { id, result }: ReportedRun,
  strategies: readonly string[],
  currency: string,
  decimals: number,
  correlations: readonly StatedCorrelation[] = [],
): ReportUncertainty {
  if (result.unit !== currency)
    throw new InvariantError('a run in another currency', { run: result.unit, report: currency })
  return {
    run: {
      ...(id !== undefined && { id }),
      trials: result.trials.done,
      asked: result.trials.asked,
      seed: result.seed,
    },
    correlations,
    strategies: strategies.map((strategy) => {
      const own = result.strategies.find(({ key }) => key === strategy)
      return {
        strategy,
        total: spread(own?.total, decimals),
        unpriced: own?.incomplete.length ?? 0,
        months: (own?.months ?? []).map((month) => spread(month, decimals)),
        difference: spread(own?.difference, decimals),
        cheapestShare: own?.cheapestShare ?? null,
      }
    }),
  }
}

function spread(
  given: Readonly<Record<keyof ReportSpread, number | null>> | null | undefined,
  decimals: number,
): ReportSpread | null {
  if (given == null || given.p5 === null || given.p50 === null || given.p95 === null) return null
  const text = (value: number) => amountText(minorUnits(value, decimals), decimals)
  return { p5: text(given.p5), p50: text(given.p50), p95: text(given.p95) }
}
