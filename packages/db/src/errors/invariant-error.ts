/**
 * A bug: a state that no input and no operator can bring about.
 *
 * `id` names the broken rule and is stable, so it can be searched for; `facts` never hold secrets.
 */
export class InvariantError extends Error {
  readonly id: string
  readonly facts: Readonly<Record<string, unknown>>

  constructor(id: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(`${id} ${JSON.stringify(facts)}`)
    this.name = 'InvariantError'
    this.id = id
    this.facts = facts
  }
}
