import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { oneTest, type StepResult } from './step.ts'

/**
 * Runs a test runner that writes a JSON report into the given file, and counts what it wrote; a runner that ends
 * without a report is one failed test.
 */
export async function withReportFile<Report>(
  run: (file: string) => Promise<number>,
  count: (report: Report, exitCode: number) => StepResult,
): Promise<StepResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const exitCode = await run(file)
    if (!existsSync(file)) return oneTest(exitCode || 1)
    return count(JSON.parse(readFileSync(file, 'utf8')), exitCode)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
