import path from 'node:path'
import type { Failure } from './failure.ts'

/** The root of the repository these checks belong to. */
export const REPOSITORY = path.resolve(import.meta.dirname, '..')

/** Prints every failure and sets the exit code: 1 if there is any, else untouched. */
export function reportFailures(title: string, failures: readonly Failure[]): void {
  for (const { rule, file, message } of failures) console.error(`${file}  ${rule}: ${message}`)
  if (failures.length > 0) process.exitCode = 1
  console.log(failures.length === 0 ? `ok      ${title}` : `FAILED  ${title}: ${failures.length}`)
}
