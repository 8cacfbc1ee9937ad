import type { StepResult } from './step.ts'

/** The parts of vitest's JSON report that are read. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/**
 * Counts the tests of a vitest run.
 *
 * A file that fails before its first test has none to count: it is one failure. So is a run that ends badly with no
 * failed test, as after an error outside of any test.
 */
export function vitestCounts(report: VitestReport, exitCode: number): StepResult {
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unread.length
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}
