import type { RunRow } from './run-rows.ts'

type FailureCode = NonNullable<RunRow['failure']>['code']

/** Whose turn it is after a failure: the team's, with the plan; nobody's, it may be run again; the operator's. */
export const FAILURE_TURN: { readonly [C in FailureCode]: 'team' | 'again' | 'operator' } = {
  PLAN_INVALID: 'team',
  RUN_TOO_LARGE: 'team',
  SOURCE_RUN_GONE: 'team',
  REQUESTER_GONE: 'team',
  ENGINE_CHANGED: 'again',
  PRICES_CHANGED: 'again',
  WORKER_LOST: 'operator',
  UNEXPECTED: 'operator',
}
