/** A bug in the engine: something that no input, however odd, may bring about. Carries the facts needed to find it. */
export class InvariantError extends Error {
  readonly facts: Readonly<Record<string, unknown>>

  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'InvariantError'
    this.facts = facts
  }
}
