import type { CompiledPlan } from '../models/compile-plan.ts'
import { TRIALS_PER_BLOCK } from '../readings/sample.ts'
import { sampledColumns } from '../readings/sampled-columns.ts'
import { checkpoints } from './checkpoints.ts'
import { MOST_BINS } from './run-bins.ts'
import { followedNodes, runNodes } from './run-nodes.ts'
import type { SimulationRun } from './simulate.ts'

/** What one run may ask for. A node-trial-month is one number worked out: one figure, in one trial, in one month. */
export const RUN_LIMITS = {
  minTrials: 100,
  maxTrials: 2_000_000,
  maxSeed: 0xffff_ffff,
  nodeTrialMonths: 1e11,
  memoryBytes: 512 * 2 ** 20,
} as const

/** A number and, beside it, whether it is absent and why. */
const BYTES_PER_CELL = 9

/** An octave of a histogram; figures of money seldom spread over more octaves than this. */
const BYTES_PER_OCTAVE = 1024
const OCTAVES = 8

/** JSON text of one bin, one month and one point of convergence. */
const BYTES_PER_BIN = 75
const BYTES_PER_MONTH = 150
const BYTES_PER_POINT = 200
const BYTES_PER_STRATEGY = 1000

/** How much a run is, before it is run: numbers to work out, memory to work in, bytes of its result. Estimates but for the first. */
export function runWork(
  compiled: CompiledPlan,
  trials: number,
): { readonly nodeTrialMonths: number; readonly memoryBytes: number; readonly resultBytes: number } {
  const { graph, strategies } = compiled
  const columns = sampledColumns(graph, followedNodes(runNodes(compiled)))
  const histograms = strategies.length * (graph.months + 2)
  const text =
    MOST_BINS * BYTES_PER_BIN +
    graph.months * BYTES_PER_MONTH +
    checkpoints(trials).length * BYTES_PER_POINT +
    BYTES_PER_STRATEGY
  return {
    nodeTrialMonths: columns.varying * trials,
    memoryBytes: columns.kept * TRIALS_PER_BLOCK * BYTES_PER_CELL + histograms * OCTAVES * BYTES_PER_OCTAVE,
    resultBytes: strategies.length * text,
  }
}

/**
 * Why a run cannot be started. The words live in the message catalogue.
 *
 * `fits` is what to lower to: of `run_too_large` a number of trials, of `plan_too_large` a number of months.
 */
export interface RunProblem {
  readonly code: 'seed_out_of_range' | 'trials_out_of_range' | 'plan_too_large' | 'run_too_large'
  readonly params: Readonly<Record<string, number>>
}

/** What is wrong with a run of this plan, if anything. `nodeTrialMonths`: where somebody may more than usual, or less. */
export function checkRun(
  compiled: CompiledPlan,
  { trials, seed }: SimulationRun,
  nodeTrialMonths: number = RUN_LIMITS.nodeTrialMonths,
): RunProblem | undefined {
  const { minTrials, maxTrials, maxSeed, memoryBytes } = RUN_LIMITS
  if (!Number.isInteger(seed) || seed < 0 || seed > maxSeed)
    return { code: 'seed_out_of_range', params: { min: 0, max: maxSeed } }
  if (!Number.isInteger(trials) || trials < minTrials || trials > maxTrials)
    return { code: 'trials_out_of_range', params: { min: minTrials, max: maxTrials } }
  const work = runWork(compiled, trials)
  const { months } = compiled.graph
  if (work.memoryBytes > memoryBytes)
    return {
      code: 'plan_too_large',
      params: { months, fits: Math.floor((months * memoryBytes) / work.memoryBytes) },
    }
  if (work.nodeTrialMonths > nodeTrialMonths)
    return {
      code: 'run_too_large',
      params: {
        trials,
        fits: Math.floor((trials * nodeTrialMonths) / work.nodeTrialMonths),
        most: nodeTrialMonths,
      },
    }
  return undefined
}
