/** How many tests of a step passed and failed. A step that counts nothing itself is one test. */
export interface StepResult {
  readonly passed: number
  readonly failed: number
}

/** One part of `verify` or `test`. */
export interface Step {
  readonly name: string
  readonly run: (shutdown: AbortSignal) => Promise<StepResult>
}

/** The result of a step that only succeeds or fails, from its exit code. */
export function oneTest(exitCode: number): StepResult {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
