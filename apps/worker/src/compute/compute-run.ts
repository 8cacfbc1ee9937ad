import {
  advanceRun,
  type CompiledPlan,
  checkRun,
  InvariantError,
  type RunState,
  readRunState,
  runResult,
  runWork,
  snapshotRun,
  startRun,
  writeRunState,
} from '@kilotoken/cost-core'
import { compileFrozen } from './compile-frozen.ts'
import type { ComputeAnswer, ComputeJob, ComputeNews } from './compute-job.ts'

/** The least a step can be: one block of the engine. */
const LEAST_STEP = 512
/** A step takes about this long, so that being told to stop is heard soon. */
const STEP_MS = 25
const NEWS_MS = 400
const CHECKPOINT_MS = 4000
const LEAST_MEASURED_MS = 100

/**
 * Computes a simulation in the thread it is called in, telling how far it is, until it is done or told to stop.
 *
 * What comes out depends on the job's plan, trials and seed alone: not on steps, checkpoints, threads or machines.
 */
export function computeRun(job: ComputeJob): ComputeAnswer {
  const frozen = compileFrozen(job)
  if ('failure' in frozen) return { kind: 'refused', failure: frozen.failure }
  const { compiled } = frozen
  const problem = checkRun(compiled, job, job.mostNumbers)
  if (problem !== undefined)
    return {
      kind: 'refused',
      failure: { code: 'RUN_TOO_LARGE', params: { reason: problem.code, ...problem.params } },
    }
  const state = openState(compiled, job)
  const { done: from } = state
  const begun = performance.now()
  const done = workThrough(state, job)
  const { nodeTrialMonths } = runWork(compiled, done - from)
  return {
    kind: done < job.trials ? 'stopped' : 'finished',
    done,
    snapshot: snapshotRun(state),
    result: done > 0 ? JSON.stringify(runResult(state)) : undefined,
    checkpoint: writeRunState(state),
    numbersPerSecond: perSecond(nodeTrialMonths, performance.now() - begun),
  }
}

/** Of what took only a moment nobody can say how fast it goes on. */
function perSecond(numbers: number, ms: number): number | undefined {
  return numbers > 0 && ms >= LEAST_MEASURED_MS ? (1000 * numbers) / ms : undefined
}

/** The stored state, or the beginning: what another engine wrote cannot be gone on from. */
function openState(compiled: CompiledPlan, { trials, seed, checkpoint }: ComputeJob): RunState {
  const run = { trials, seed }
  if (checkpoint === null) return startRun(compiled, run)
  try {
    return readRunState(compiled, run, checkpoint)
  } catch (error) {
    if (error instanceof InvariantError) return startRun(compiled, run)
    throw error
  }
}

function workThrough(state: RunState, { trials, port, stop }: ComputeJob): number {
  let step = LEAST_STEP
  let toldAt = performance.now()
  let keptAt = toldAt
  let done = advanceRun(state, 0)
  while (done < trials && Atomics.load(stop, 0) === 0) {
    const begun = performance.now()
    done = advanceRun(state, step)
    const now = performance.now()
    step = Math.max(LEAST_STEP, Math.floor((step * STEP_MS) / Math.max(1, now - begun)))
    if (now - toldAt < NEWS_MS) continue
    toldAt = now
    const isDue = now - keptAt >= CHECKPOINT_MS
    if (isDue) keptAt = now
    const news: ComputeNews = {
      done,
      snapshot: snapshotRun(state),
      ...(isDue && { checkpoint: writeRunState(state) }),
    }
    port.postMessage(news)
  }
  return done
}
