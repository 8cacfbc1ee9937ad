import type { StepResult } from './step.ts'

/** The parts of Playwright's JSON report that are read. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

/** Counts the tests of a Playwright run. One that passed only when tried again is a failure here. */
export function playwrightCounts({ stats }: PlaywrightReport, exitCode: number): StepResult {
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}
