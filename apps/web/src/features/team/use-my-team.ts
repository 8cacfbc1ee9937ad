'use client'

import { useQuery } from '@tanstack/react-query'
import type { Me } from '../../server/account/find-me.ts'
import { useTRPC } from '../api/use-api.ts'

type Role = Me['teams'][number]['role']

/** The reader's place in a team. The server decides; this only leaves out what it would refuse. */
export function useMyTeam(team: string): { name: string; role: Role; mayAdminister: boolean } {
  const me = useQuery(useTRPC().account.me.queryOptions())
  const { name = '', role = 'viewer' } = me.data?.teams.find(({ id }) => id === team) ?? {}
  return { name, role, mayAdminister: role === 'owner' || role === 'admin' }
}
