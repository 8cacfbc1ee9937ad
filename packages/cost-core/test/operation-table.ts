import type { Operation } from '../src/graph/operation.ts'
import type { OperationName } from '../src/graph/operations/index.ts'

type Row = readonly [Operation<unknown>['arity'], Operation<unknown>['reads'], string]

/** What each operation promises, written down a second time: how many inputs, which of their months, and how it reads. */
export const OPERATION_TABLE: Readonly<Record<OperationName, Row>> = {
  above: [2, 'month', 'above'],
  add: ['many', 'month', '+1'],
  ahead: [2, 'all', 'ahead'],
  at: [2, 'month', 'at'],
  ceil: [2, 'month', 'ceil'],
  convolve: [1, 'past', 'convolve'],
  decliningBalance: [4, 'past', 'declining_balance'],
  diff: [1, 'past', 'diff'],
  disc: [2, 'month', 'disc'],
  div: [2, 'month', '÷2'],
  each: [1, 'month', 'each'],
  erlangC: [2, 'month', 'erlang_c'],
  exp: [1, 'month', 'exp'],
  first: [1, 'all', 'first'],
  fleet: [3, 'past', 'fleet'],
  floor: [2, 'month', 'floor'],
  grow: [2, 'month', 'grow'],
  growYearly: [2, 'month', 'grow_yearly'],
  guard: [2, 'month', 'guard'],
  indexMonth: [0, 'month', 'index'],
  last: [1, 'all', 'last'],
  ln: [1, 'month', 'ln'],
  max: ['many', 'month', 'max'],
  min: ['many', 'month', 'min'],
  mul: [2, 'month', '×2'],
  pick: [2, 'all', 'pick'],
  points: ['many', 'month', 'points'],
  pow: [2, 'month', 'pow'],
  runMax: [1, 'past', 'run_max'],
  runSum: [1, 'past', 'run_sum'],
  select: [3, 'month', 'select'],
  settle: [1, 'past', 'settle'],
  shift: [2, 'past', 'shift'],
  spread: [3, 'month', 'spread'],
  steps: ['many', 'month', 'steps'],
  sub: [2, 'month', '−1'],
  sum: [1, 'all', 'sum'],
  sumOfYears: [2, 'past', 'sum_of_years'],
  top: [1, 'all', 'top'],
  total: ['many', 'month', '+1'],
  window: [2, 'past', 'window'],
}

/** Those whose months add up to their first input, as long as they fall inside the plan. */
export const CONSERVING: ReadonlySet<OperationName> = new Set(['at', 'settle', 'spread'])
