import { nearestNames } from '../../nearest-names.ts'
import type { PathProblem } from '../validate-plan.ts'
import { problem } from './problem.ts'

/** A key that names nothing of what is `known`, with those that may have been meant. */
export function unknownKey(path: PathProblem['path'], key: string, known: object): PathProblem {
  return problem('UNKNOWN_KEY', path, { key, nearest: nearestNames(key, Object.keys(known)).join(', ') })
}
