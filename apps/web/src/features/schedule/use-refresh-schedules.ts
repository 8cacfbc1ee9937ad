'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../api/use-api.ts'

/** Reads again whatever shows schedules, after one of them changed. */
export function useRefreshSchedules(): () => Promise<void> {
  const cache = useQueryClient()
  const api = useTRPC()
  return () => cache.invalidateQueries({ queryKey: api.schedule.pathKey() })
}
