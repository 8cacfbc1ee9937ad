import { readFileSync } from 'node:fs'
import { type PlanDocument, readPlan } from '@kilotoken/cost-core'
import { type Locale, problemText, translate } from '@kilotoken/messages'
import { CommandFailure } from './command-failure.ts'

/** Reads a plan file, or fails with every problem in it, each with its line and path. */
export function readDocument(file: string, locale: Locale): PlanDocument {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new CommandFailure([translate(locale, 'cli.unreadable', { file, reason })])
  }
  const result = readPlan(text)
  if ('plan' in result) return result.plan
  throw new CommandFailure(problemLines(file, result.problems, locale))
}

/** Problems as compilers print them: `file:line: path: words`, and how many there are. */
export function problemLines(
  file: string,
  problems: readonly Parameters<typeof problemText>[0][],
  locale: Locale,
): readonly string[] {
  return [
    ...problems.map((problem) =>
      translate(locale, problem.line === undefined ? 'cli.problemNoLine' : 'cli.problemLine', {
        file,
        line: String(problem.line ?? ''),
        path: problem.path === '' ? '-' : problem.path,
        text: problemText(problem, locale),
      }),
    ),
    translate(locale, 'cli.problemCount', { count: problems.length, file }),
  ]
}
