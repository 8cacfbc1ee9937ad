import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { ComputeAnswer, ComputeJob, ComputeNews } from './compute-job.ts'
import type { RenderAnswer, RenderJob } from './render-files.ts'

/** As many as there are runs at once; a thread keeps the engine loaded for the next. */
const THREADS = 2
/** A plan within the limits needs less; one that does not ends its thread and not the worker. */
const THREAD_MEMORY_MB = 1024

export type Threads = {
  /** Computes a simulation. `news` is called as it goes on; `stop` makes it end at its next step. */
  compute: (
    job: Omit<ComputeJob, 'port' | 'stop'>,
    news: (news: ComputeNews) => void,
  ) => { answer: Promise<ComputeAnswer>; stop: () => void }
  render: (job: RenderJob) => Promise<RenderAnswer>
  close: () => Promise<void>
}

/** Threads that compute, so that the worker itself stays free to say that it is alive. */
export function openThreads(): Threads {
  const pool = new Piscina({
    filename: new URL('./thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  })
  return {
    compute: (job, news) => {
      const { port1, port2 } = new MessageChannel()
      const stop = new Int32Array(new SharedArrayBuffer(4))
      port1.on('message', news)
      const answer: Promise<ComputeAnswer> = pool
        .run({ ...job, port: port2, stop }, { name: 'computeRun', transferList: [port2] })
        .finally(() => port1.close())
      return { answer, stop: () => void Atomics.store(stop, 0, 1) }
    },
    render: (job) => pool.run(job, { name: 'renderFiles' }),
    close: () => pool.destroy(),
  }
}
