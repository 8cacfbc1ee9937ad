'use client'

import { useRef } from 'react'
import { newRequestId } from './new-request-id.ts'

/**
 * An id for each wish, so that a wish that is sent twice, because its answer was lost, starts one run.
 *
 * The id stays while the same is asked for again; `done` ends the wish, and the next press is another.
 */
export function useRequestId(): { idOf: (wish: unknown) => string; done: () => void } {
  const last = useRef<{ wish: string; id: string }>(undefined)
  return {
    idOf: (wish) => {
      const text = JSON.stringify(wish)
      if (last.current?.wish !== text) last.current = { wish: text, id: newRequestId() }
      return last.current.id
    },
    done: () => {
      last.current = undefined
    },
  }
}
