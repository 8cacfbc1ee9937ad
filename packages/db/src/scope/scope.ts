import type { Transaction } from '../connection/database.ts'
import type { Role } from './role.ts'

/** Key of what a scope works with. Not exported by the package, so a scope can be entered and handed on, never made. */
export const work = Symbol.for('kilotoken.scope')

/** One transaction of somebody whom nobody knows yet: it sees what belongs to the instance. */
export interface VisitorScope {
  readonly [work]: { readonly tx: Transaction }
}

export type SignedInUser = {
  readonly id: string
  readonly name: string
  /** The address as its owner wrote it. */
  readonly email: string
}

/** One transaction of a person who is signed in at this moment. */
export interface UserScope extends VisitorScope {
  readonly user: SignedInUser
  readonly sessionId: string
  /** When the person last proved who they are, by password, link or provider. */
  readonly provenAt: Date
}

/** One transaction of a person inside a team in which they hold `role` at this moment. */
export interface TeamScope extends UserScope {
  readonly teamId: string
  readonly role: Role
}

/** One transaction of a job inside a team. It acts for nobody: what it may do is what a job needs. */
export interface WorkScope extends VisitorScope {
  readonly teamId: string
}
