'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../api/use-api.ts'

/** A run as the page last heard of it. Whether it is asked for again is the business of `useLiveRun`. */
export function useRun(team: string, run: string) {
  return useQuery(useTRPC().run.get.queryOptions({ team, run }))
}
