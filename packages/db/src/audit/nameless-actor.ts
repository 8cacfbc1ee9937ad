/**
 * Who may stand in a log without an account: the operator of the server, and somebody who failed to sign in. Their entry
 * has no id; this stands in place of a name, and the pages have words for it.
 */
export const NAMELESS_ACTORS = ['operator', 'unknown'] as const

export type NamelessActor = (typeof NAMELESS_ACTORS)[number]
