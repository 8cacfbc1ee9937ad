import { median } from '../quantity/distribution.ts'
import type { Plan } from './plan-schema.ts'
import type { RentOption } from './supply-schema.ts'

/** Whether a spot option may take no more than a part of what is needed. */
export function isShareLimited({ max_share: most }: RentOption): boolean {
  return most !== undefined && median(most.quantity.distribution) < 1
}

/**
 * The option that takes what a spot option alone may not: the one it names, else the only on-demand rent that serves the
 * workload too. Undefined when there is none, or more than one to choose from.
 */
export function spotRest(
  { options }: Pick<Plan, 'options'>,
  key: string,
  { rest }: RentOption,
  workload: string,
): string | undefined {
  if (rest !== undefined) return rest
  const [only, ...others] = Object.entries(options).filter(
    ([other, option]) =>
      other !== key &&
      option.kind === 'rent' &&
      option.term === 'on_demand' &&
      (option.serves?.includes(workload) ?? true),
  )
  return others.length > 0 ? undefined : only?.[0]
}
