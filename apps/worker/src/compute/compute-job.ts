import type { MessagePort } from 'node:worker_threads'
import type { Catalogue, RunSnapshot } from '@kilotoken/cost-core'
import type { RunFailure } from '@kilotoken/db'

/** A simulation as a thread computes it: what is frozen in the run's row, and how to talk meanwhile. */
export type ComputeJob = {
  document: string
  scenario: string | null
  trials: number
  seed: number
  /** Figures × trials × months that it may work out. */
  mostNumbers: number
  catalogue: Catalogue
  /** State to go on from; null: from the beginning. */
  checkpoint: Uint8Array | null
  /** Where `ComputeNews` goes. */
  port: MessagePort
  /** Shared memory of one number: anything but 0 means stop at the next step. */
  stop: Int32Array
}

export type ComputeNews = {
  done: number
  snapshot: RunSnapshot
  /** State to go on from, every few seconds. */
  checkpoint?: Uint8Array
}

export type ComputeAnswer =
  | {
      readonly kind: 'finished' | 'stopped'
      readonly done: number
      readonly snapshot: RunSnapshot
      /** JSON of the result; of a stopped one, of what is done. Undefined when nothing is. */
      readonly result: string | undefined
      readonly checkpoint: Uint8Array
      /** Figures × trials × months a second, this time; undefined where too little was computed to say. */
      readonly numbersPerSecond: number | undefined
    }
  | { readonly kind: 'refused'; readonly failure: RunFailure }
