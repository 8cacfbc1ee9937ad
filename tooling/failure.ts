/** One broken rule in one file. `file` is relative to the root of the repository, with a line where one is known. */
export interface Failure {
  readonly rule: string
  readonly file: string
  readonly message: string
}
