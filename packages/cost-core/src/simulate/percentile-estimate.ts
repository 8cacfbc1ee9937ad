import { fromBase, type Unit } from '../units/unit.ts'
import type { LogHistogram } from './log-histogram.ts'
import { numberOrNull } from './number-or-null.ts'
import type { PercentileEstimate } from './run-result-schema.ts'

/**
 * The p5, p50 and p95 of the present trials, each with its standard error; null when no trial is present.
 *
 * The standard error is half the distance between the percentiles one binomial standard deviation, √(p(1−p)/n), below
 * and above `p`: the order-statistic interval, which asks nothing of the shape of the distribution. It is an error of
 * sampling alone: more trials shrink it, and it says nothing of how good the ranges in the plan are.
 *
 * @source R. S. Woodruff, Confidence intervals for medians and other position measures, JASA 47 (1952) 635–646
 */
export function percentileEstimate(histogram: LogHistogram, unit: Unit): PercentileEstimate {
  const trials = histogram.present
  const value = (p: number) => numberOrNull(fromBase(histogram.quantile(p), unit))
  const error = (p: number) => {
    const deviation = Math.sqrt((p * (1 - p)) / trials)
    const low = histogram.quantile(Math.max(0, p - deviation))
    const high = histogram.quantile(Math.min(1, p + deviation))
    return numberOrNull(fromBase((high - low) / 2, unit))
  }
  return {
    p5: value(0.05),
    p50: value(0.5),
    p95: value(0.95),
    standardErrors: { p5: error(0.05), p50: error(0.5), p95: error(0.95) },
  }
}
