/** How many tests of a step passed and failed. A step that counts nothing itself is one test. */
export interface StepResult {
  readonly passed: number
  readonly failed: number
}

/** One part of `verify` or `test`. */
export interface Step {
  readonly name: string
  /** `output` is the file for what its tools print, where the terminal belongs to another step. */
  readonly run: (shutdown: AbortSignal, output?: number) => Promise<StepResult>
}

/** Steps one after the other, in as many rows as can go on beside each other. */
export type Rows = readonly (readonly Step[])[]

/** The result of a step that only succeeds or fails, from its exit code. */
export function oneTest(exitCode: number): StepResult {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
