'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../api/use-api.ts'
import { isOpen } from './is-open.ts'

const POLL_MS = 700

/**
 * A run as it stands: asked for again and again until it is over, so that every tab that shows it agrees. Once on a page:
 * whatever else shows the run reads along with `useRun`.
 */
export function useLiveRun(team: string, run: string) {
  return useQuery(
    useTRPC().run.get.queryOptions(
      { team, run },
      { refetchInterval: ({ state }) => (isOpen(state.data?.status) ? POLL_MS : false) },
    ),
  )
}
