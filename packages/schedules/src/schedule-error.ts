import type { ScheduleProblem } from './schedule-problem.ts'

/** Slots were asked of a recurrence or zone that `checkRecurrence` refuses. Carries the problem, for its words. */
export class ScheduleError extends Error {
  readonly problem: ScheduleProblem

  constructor(problem: ScheduleProblem) {
    super(`${problem.code} ${JSON.stringify(problem.params)}`)
    this.name = 'ScheduleError'
    this.problem = problem
  }
}
