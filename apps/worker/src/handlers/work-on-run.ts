import { randomUUID } from 'node:crypto'
import { ENGINE_VERSION } from '@kilotoken/cost-core'
import {
  CATALOGUE_BOOK,
  type ClaimedRun,
  failRun,
  finishRun,
  isConnectionLost,
  loadRunResult,
  type RunFailure,
  releaseRun,
} from '@kilotoken/db'
import type { ComputeAnswer } from '../compute/compute-job.ts'
import { holdRun } from './hold-run.ts'
import type { Workshop } from './workshop.ts'

type Computed = Exclude<ComputeAnswer, { readonly kind: 'refused' }>

/**
 * Computes a claimed run and ends it: with its result and files, cancelled with what is done, handed back because this
 * worker is told to stop, or failed. Once the run is somebody else's, nothing is written.
 */
export async function workOnRun(workshop: Workshop, run: ClaimedRun): Promise<void> {
  const { app, logger, stopping } = workshop
  const stale = staleFailure(run)
  if (stale !== undefined && run.isCancelled) {
    await finishRun(app, run, run.attempt, { status: 'cancelled', done: 0, files: [] })
    return
  }
  if (stale !== undefined) return failRun(app, run, run.attempt, { failure: stale, isPassing: false })
  try {
    await computeAndEnd(workshop, run)
  } catch (error) {
    // The database is away: the lease ends by itself, and the job comes again.
    if (isConnectionLost(error)) throw error
    // Told to stop and out of time, so that its thread is gone: whoever is next begins anew, and no try is lost.
    if (stopping.aborted) return releaseRun(app, run, run.attempt)
    const id = randomUUID()
    logger.error({ err: error, run: run.run, id }, 'run failed')
    await failRun(app, run, run.attempt, {
      failure: { code: 'UNEXPECTED', params: { id } },
      isPassing: true,
    })
  }
}

/** A run is computed by the release it was started under, or not at all: another one would give other numbers. */
function staleFailure({ engineVersion, catalogueVersion }: ClaimedRun): RunFailure | undefined {
  if (engineVersion !== ENGINE_VERSION)
    return { code: 'ENGINE_CHANGED', params: { from: engineVersion, to: ENGINE_VERSION } }
  if (catalogueVersion !== CATALOGUE_BOOK.version)
    return { code: 'PRICES_CHANGED', params: { from: catalogueVersion, to: CATALOGUE_BOOK.version } }
  return undefined
}

async function computeAndEnd(workshop: Workshop, run: ClaimedRun): Promise<void> {
  const { app, threads, stopping } = workshop
  const catalogue = await workshop.catalogue()
  const hold = holdRun(workshop, run)
  try {
    let computed: Computed | undefined
    if (run.trials > 0) {
      const { document, scenario, trials, seed, mostNumbers, checkpoint } = run
      const job = { document, scenario, trials, seed, mostNumbers, catalogue, checkpoint }
      const work = threads.compute(job, hold.news)
      hold.onEnd(work.stop)
      const answer = await work.answer
      if (answer.kind === 'refused') return await refuse(workshop, run, answer.failure)
      computed = answer
    }
    const reason = await hold.settle()
    if (reason === 'lost') return
    if (reason === 'cancelled')
      return void (await finishRun(app, run, run.attempt, {
        status: 'cancelled',
        done: computed?.done ?? 0,
        result: computed?.result,
        numbersPerSecond: computed?.numbersPerSecond,
        files: [],
      }))
    if (computed?.kind === 'stopped' || (stopping.aborted && computed === undefined))
      return await releaseRun(app, run, run.attempt, computed)
    await finish(workshop, run, computed)
  } finally {
    hold.release()
  }
}

async function finish(workshop: Workshop, run: ClaimedRun, computed: Computed | undefined): Promise<void> {
  const { app, threads } = workshop
  const { done = 0, result, numbersPerSecond } = computed ?? {}
  const outcome = { status: 'done', done, result, numbersPerSecond, files: [] } as const
  if (run.report === null) {
    await finishRun(app, run, run.attempt, outcome)
    return
  }
  const source = await sourceOf(workshop, run, computed)
  if (source === 'gone') return refuse(workshop, run, { code: 'SOURCE_RUN_GONE', params: {} })
  const { document, scenario } = run
  const rendered = await threads.render({
    document,
    scenario,
    catalogue: await workshop.catalogue(),
    wish: run.report,
    run: source,
    about: {
      planVersion: run.planVersion,
      scenario,
      book: CATALOGUE_BOOK,
      engine: ENGINE_VERSION,
      // When it was asked for, so that a second worker makes the same bytes as the first.
      generatedAt: run.createdAt.toISOString(),
      zone: run.report.zone,
    },
  })
  if (rendered.kind === 'refused') return refuse(workshop, run, rendered.failure)
  await finishRun(app, run, run.attempt, { ...outcome, files: rendered.files })
}

async function sourceOf(
  { app }: Workshop,
  run: ClaimedRun,
  computed: Computed | undefined,
): Promise<{ id?: string; result: string } | 'gone' | undefined> {
  if (computed?.result !== undefined) return { result: computed.result }
  const source = run.report?.sourceRun
  if (source === undefined) return undefined
  const result = await loadRunResult(app, { team: run.team, run: source }, run)
  return result === undefined ? 'gone' : { id: source, result }
}

function refuse({ app }: Workshop, run: ClaimedRun, failure: RunFailure): Promise<void> {
  return failRun(app, run, run.attempt, { failure, isPassing: false })
}
