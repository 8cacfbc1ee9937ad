'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTRPC } from '../api/use-api.ts'

/** Reads again what lists and frames plans, in the page and on the server, after one of them changed. */
export function useRefreshPlans(): () => Promise<void> {
  const cache = useQueryClient()
  const router = useRouter()
  const api = useTRPC()
  return async () => {
    router.refresh()
    await Promise.all(
      [api.plan.list, api.plan.overview, api.plan.versions].map((query) =>
        cache.invalidateQueries({ queryKey: query.queryKey() }),
      ),
    )
  }
}
