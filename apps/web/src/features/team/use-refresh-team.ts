'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../api/use-api.ts'

/** Reads again what a change to a team may have changed: its members and invitations, its log, one's own place. */
export function useRefreshTeam(): () => Promise<void> {
  const api = useTRPC()
  const cache = useQueryClient()
  return async () => {
    await Promise.all([
      cache.invalidateQueries(api.account.me.queryFilter()),
      cache.invalidateQueries(api.team.pathFilter()),
      cache.invalidateQueries(api.invitation.pathFilter()),
      cache.invalidateQueries(api.audit.pathFilter()),
    ])
  }
}
