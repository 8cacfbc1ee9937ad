/** Who may call a procedure. `public`: anyone who can reach the instance. */
export type Policy = 'public'

export type ProcedureMeta = { policy: Policy }
