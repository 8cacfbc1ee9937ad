import type { PlanLabel } from '@kilotoken/cost-core'
import type { Locale } from '@kilotoken/messages'
import type { PlanListAddress } from './plan-list-address.ts'
import { planName } from './plan-name.ts'

type Listed = { name: PlanLabel; updatedAt: Date }

/** The plans whose name has the text, in either of its languages, in the order asked for. */
export function arrangePlans<Plan extends Listed>(
  plans: readonly Plan[],
  { search, sort, isDescending }: PlanListAddress,
  locale: Locale,
): Plan[] {
  const text = search.trim().toLowerCase()
  const collator = new Intl.Collator(locale, { numeric: true })
  const compare = (a: Plan, b: Plan) =>
    sort === 'name'
      ? collator.compare(planName(a.name, locale), planName(b.name, locale))
      : a.updatedAt.getTime() - b.updatedAt.getTime()
  return plans
    .filter(({ name }) => namesOf(name).some((one) => one.toLowerCase().includes(text)))
    .toSorted((a, b) => (isDescending ? compare(b, a) : compare(a, b)))
}

function namesOf(name: PlanLabel): string[] {
  return typeof name === 'string' ? [name] : [name.en, name.zh]
}
