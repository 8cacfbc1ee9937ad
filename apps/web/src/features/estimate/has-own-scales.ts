import type { ChartStage } from './chart-stages.ts'

const COMPARABLE_WITHIN = 20

/**
 * Whether one axis would hide a stage that matters.
 *
 * The two largest stages decide: were the smallest to, a fine-tuning of a thousandth of the money would tear apart two
 * stages that a reader wants to compare.
 */
export function hasOwnScales(stages: readonly ChartStage[]): boolean {
  const [largest = 0, second = 0] = stages
    .map(({ bars }) => Math.max(...bars.map(({ total }) => total)))
    .toSorted((a, b) => b - a)
  return second > 0 && largest > COMPARABLE_WITHIN * second
}
