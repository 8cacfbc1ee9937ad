/** Months `from` (included) to `to` (not included), counted from the plan's first month as 0. */
export interface MonthRange {
  readonly from: number
  readonly to: number
}
