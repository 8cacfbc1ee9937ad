'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../api/use-api.ts'

/** What the reader may do with a team's plans. The server decides; this only leaves out what it would refuse. */
export function useTeamRights(team: string): { mayEdit: boolean; mayDelete: boolean } {
  const me = useQuery(useTRPC().account.me.queryOptions())
  const role = me.data?.teams.find(({ id }) => id === team)?.role
  return { mayEdit: role !== undefined && role !== 'viewer', mayDelete: role === 'owner' }
}
