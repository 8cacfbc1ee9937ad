import type { Me } from '../../server/account/find-me.ts'

/** A role in a team. */
export type TeamRole = Me['teams'][number]['role']

/** The roles somebody may give, from least to most: only an owner makes an owner. */
export function rolesToGive(mine: TeamRole): readonly TeamRole[] {
  return mine === 'owner' ? ['viewer', 'editor', 'admin', 'owner'] : ['viewer', 'editor', 'admin']
}
