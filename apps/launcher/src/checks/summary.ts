import type { StepResult } from './step.ts'

/** What came of a step. */
export interface Outcome extends StepResult {
  readonly name: string
  readonly seconds: number
}

/** A line for each step and, last, exactly `N passed, M failed`, which programs read. */
export function summary(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  const lines = outcomes.map(({ name, passed, failed, seconds }) => {
    const mark = failed > 0 ? '✗' : '✓'
    return `${mark} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s   ${passed} passed, ${failed} failed`
  })
  const sum = (pick: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + pick(outcome), 0)
  return [...lines, '', `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`].join(
    '\n',
  )
}
