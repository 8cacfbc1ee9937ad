/**
 * Who may stand in a log without an account: the operator of the server, somebody who failed to sign in, and a worker
 * that acts by itself. Their entry has no id; this stands in place of a name, and the pages have words for it.
 */
export const NAMELESS_ACTORS = ['operator', 'unknown', 'worker'] as const

export type NamelessActor = (typeof NAMELESS_ACTORS)[number]
