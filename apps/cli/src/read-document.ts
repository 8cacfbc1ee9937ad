import { readFileSync } from 'node:fs'
import { type PlanDocument, readPlan } from '@kilotoken/cost-core'
import { type Locale, problemText, translate } from '@kilotoken/messages'
import { CommandFailure } from './command-failure.ts'

/** Reads a plan file, or fails with every problem in it, each with its line and path. */
export function readDocument(file: string, locale: Locale): PlanDocument {
  const result = readPlan(readText(file, locale))
  if ('plan' in result) return result.plan
  throw new CommandFailure(problemLines(file, result.problems, locale))
}

/** What a file says, or a failure that names why it cannot be read. */
export function readText(file: string, locale: Locale): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new CommandFailure([translate(locale, 'cli.unreadable', { file, reason })])
  }
}

/** Problems as compilers print them: `file:line: path: words` or `file:line:column: …`, and how many there are. */
export function problemLines(
  file: string,
  problems: readonly Parameters<typeof problemText>[0][],
  locale: Locale,
): readonly string[] {
  return [
    ...problems.map((problem) =>
      translate(locale, problem.line === undefined ? 'cli.problemNoLine' : 'cli.problemLine', {
        file,
        line: [problem.line, problem.column].filter((number) => number !== undefined).join(':'),
        path: problem.path === '' ? '-' : problem.path,
        text: problemText(problem, locale),
      }),
    ),
    translate(locale, 'cli.problemCount', { count: problems.length, file }),
  ]
}
