import { isAtLeast, type Role } from '@kilotoken/db'

/**
 * Who may call a procedure: anybody, anybody who is signed in, or a member of the team it names with at least this
 * role.
 */
export type Policy = 'public' | 'signed_in' | Role

export type ProcedureMeta = { policy: Policy }

/** Whether a member with this role may call a procedure with that policy. */
export function allows(policy: Role, role: Role): boolean {
  return isAtLeast(role, policy)
}
