import type { PlanLabel } from '@kilotoken/cost-core'

/** A plan's name as one text, for the log: the English one where there are two. */
export function planNameText(name: PlanLabel): string {
  return typeof name === 'string' ? name : name.en
}
