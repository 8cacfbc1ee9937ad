/**
 * Something wrong with a plan, as a code with parameters: the words live in the message catalogue.
 *
 * `path` is the place in the document (`workloads.pretrain.mfu`); `line` counts from 1 and is missing only when the
 * plan did not come from text; `column`, from 1 as well, is there where a character of the value is at fault. An `error`
 * keeps the plan from being computed, a `warning` does not.
 */
export interface PlanProblem {
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly path: string
  readonly line?: number
  readonly column?: number
  readonly params: Readonly<Record<string, string | number>>
}
