import type { MonthRange } from '../month-range.ts'
import type { Operation } from '../operation.ts'
import { above } from './above.ts'
import { add } from './add.ts'
import { ahead } from './ahead.ts'
import { at } from './at.ts'
import { ceil } from './ceil.ts'
import { type ConvolveParams, convolve } from './convolve.ts'
import { decliningBalance } from './declining-balance.ts'
import { diff } from './diff.ts'
import { type DiscParams, disc } from './disc.ts'
import { div } from './div.ts'
import { each } from './each.ts'
import { erlangC } from './erlang-c.ts'
import { exp } from './exp.ts'
import { first } from './first.ts'
import { fleet } from './fleet.ts'
import { floor } from './floor.ts'
import { grow } from './grow.ts'
import { growYearly } from './grow-yearly.ts'
import { guard } from './guard.ts'
import { indexMonth } from './index-month.ts'
import { last } from './last.ts'
import { ln } from './ln.ts'
import { max } from './max.ts'
import { min } from './min.ts'
import { mul } from './mul.ts'
import { pick } from './pick.ts'
import { type PointsParams, points } from './points.ts'
import { pow } from './pow.ts'
import { runMax } from './run-max.ts'
import { runSum } from './run-sum.ts'
import { select } from './select.ts'
import { type SettleParams, settle } from './settle.ts'
import { shift } from './shift.ts'
import { spread } from './spread.ts'
import { type StepsParams, steps } from './steps.ts'
import { sub } from './sub.ts'
import { sum } from './sum.ts'
import { sumOfYears } from './sum-of-years.ts'
import { top } from './top.ts'
import { total } from './total.ts'
import { window } from './window.ts'

/** What each operation takes beside its inputs. */
export interface OperationParams {
  readonly above: undefined
  readonly add: undefined
  readonly ahead: undefined
  readonly at: undefined
  readonly ceil: undefined
  readonly convolve: ConvolveParams
  readonly decliningBalance: undefined
  readonly diff: undefined
  readonly disc: DiscParams
  readonly div: undefined
  readonly each: undefined
  readonly erlangC: undefined
  readonly exp: undefined
  readonly first: MonthRange
  readonly fleet: undefined
  readonly floor: undefined
  readonly grow: undefined
  readonly growYearly: undefined
  readonly guard: { readonly reason: string }
  readonly indexMonth: undefined
  readonly last: MonthRange
  readonly ln: undefined
  readonly max: undefined
  readonly min: undefined
  readonly mul: undefined
  readonly pick: undefined
  readonly points: PointsParams
  readonly pow: undefined
  readonly runMax: undefined
  readonly runSum: undefined
  readonly select: undefined
  readonly settle: SettleParams
  readonly shift: undefined
  readonly spread: undefined
  readonly steps: StepsParams
  readonly sub: undefined
  readonly sum: MonthRange
  readonly sumOfYears: undefined
  readonly top: MonthRange
  readonly total: undefined
  readonly window: undefined
}

export type OperationName = keyof OperationParams

/** Every operation of the language. The type makes a missing operation, or one without all its readings, a compile error. */
export const OPERATIONS: { readonly [K in OperationName]: Operation<OperationParams[K]> } = {
  above,
  add,
  ahead,
  at,
  ceil,
  convolve,
  decliningBalance,
  diff,
  disc,
  div,
  each,
  erlangC,
  exp,
  first,
  fleet,
  floor,
  grow,
  growYearly,
  guard,
  indexMonth,
  last,
  ln,
  max,
  min,
  mul,
  pick,
  points,
  pow,
  runMax,
  runSum,
  select,
  settle,
  shift,
  spread,
  steps,
  sub,
  sum,
  sumOfYears,
  top,
  total,
  window,
}

/** An operation by its name, with the parameters' type forgotten; the builder has already checked them. */
export function operationOf(name: OperationName): Operation<unknown> {
  return OPERATIONS[name] as Operation<unknown>
}
