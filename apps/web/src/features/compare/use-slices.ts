'use client'

import { useEffect, useState } from 'react'
import { runSlices } from './run-slices.ts'

/** Progress is told this often: a bar does not need more, and every telling renders the page. */
const TELL_EVERY_MS = 100

export type Sliced<Result> = { progress: number; result: Result | undefined }

/** Long work in the browser, a slice at a time. New work replaces the old; `make` has to stay the same between renders. */
export function useSlices<Result>(make: (() => Generator<number, Result>) | undefined): Sliced<Result> {
  const [state, setState] = useState<Sliced<Result> & { of: typeof make; error?: unknown }>()
  useEffect(() => {
    if (make === undefined) return
    let told = performance.now()
    return runSlices(make(), {
      onProgress: (progress) => {
        if (performance.now() - told < TELL_EVERY_MS) return
        told = performance.now()
        setState({ of: make, progress, result: undefined })
      },
      onDone: (result) => setState({ of: make, progress: 1, result }),
      onFailure: (error) => setState({ of: make, progress: 0, result: undefined, error }),
    })
  }, [make])
  if (state === undefined || state.of !== make) return NOTHING
  if (state.error !== undefined) throw state.error
  return state
}

const NOTHING = { progress: 0, result: undefined }
