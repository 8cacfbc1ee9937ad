import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../server/app-router.ts'
import type { TeamRole } from './team-role.ts'

export type ListedMember = inferRouterOutputs<AppRouter>['team']['members'][number]

export type MemberAct = 'changeRole' | 'resetLink' | 'remove'

/** What somebody may do to a member. Oneself is not removed but leaves, which has its own place. */
export function memberActs(
  mine: TeamRole,
  { role, isMe }: Pick<ListedMember, 'role' | 'isMe'>,
): readonly MemberAct[] {
  const mayTouch = mine === 'owner' || (mine === 'admin' && role !== 'owner')
  if (!mayTouch) return []
  if (isMe) return ['changeRole']
  return mine === 'owner' ? ['changeRole', 'resetLink', 'remove'] : ['changeRole', 'remove']
}
