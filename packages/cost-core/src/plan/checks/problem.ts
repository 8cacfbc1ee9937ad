import type { PathProblem } from '../validate-plan.ts'

/** A problem with what stands at a path. */
export function problem(
  code: string,
  path: PathProblem['path'],
  params: PathProblem['params'] = {},
): PathProblem {
  return { path, code, params }
}
