/**
 * Something the person at the keyboard can put right. The message is one sentence that says how; it is printed without
 * a stack trace and the command ends with exit code 1.
 */
export class LaunchError extends Error {
  override readonly name = 'LaunchError'
}
