'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../api/use-api.ts'

/** Starts a simulation. The lists of runs are asked for again. */
export function useStartRun() {
  const api = useTRPC().run
  const cache = useQueryClient()
  const start = useMutation(
    api.start.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.list.pathKey() }),
    }),
  )
  return start.mutateAsync
}
