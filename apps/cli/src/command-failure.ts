/** A command that cannot answer for a reason the user can mend: lines for stderr, exit code 2, no stack trace. */
export class CommandFailure extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'CommandFailure'
    this.lines = lines
  }
}
