import { isAtLeast, ROLES, type Role } from '@kilotoken/db'

/**
 * Who may call a procedure: anybody, anybody who is signed in, or a member of the team it names with at least this
 * role.
 */
export type Policy = 'public' | 'signed_in' | Role

export type ProcedureMeta = { policy: Policy }

/** The role a policy asks for in the team; undefined where it names no team. */
export function roleOf(policy: Policy): Role | undefined {
  return ROLES.find((role) => role === policy)
}

/** Whether a member with this role may call a procedure with that policy. */
export function allows(policy: Role, role: Role): boolean {
  return isAtLeast(role, policy)
}
