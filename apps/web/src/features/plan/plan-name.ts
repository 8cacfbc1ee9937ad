import type { PlanLabel } from '@kilotoken/cost-core'
import { type Locale, labelText } from '@kilotoken/messages'

/** A plan's name in the reader's language, where it has one in each. */
export function planName(name: PlanLabel, locale: Locale): string {
  return typeof name === 'string' ? name : labelText(name, locale)
}
