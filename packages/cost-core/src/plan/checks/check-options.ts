import { median } from '../../quantity/distribution.ts'
import { TERM_NOTES } from '../options/rent-option.ts'
import type { Plan } from '../plan-schema.ts'
import type { PlanQuantity } from '../quantity-field.ts'
import { monthsBetween } from '../small-fields.ts'
import { isShareLimited } from '../spot-rest.ts'
import type { MixOption, RentOption } from '../supply-schema.ts'
import type { PathProblem } from '../validate-plan.ts'
import { checkOwnOption } from './check-own-option.ts'
import { sharesOff } from './shares-add-up.ts'
import { unknownKey } from './unknown-key.ts'

/** Options, facilities, people and overheads: what they name is there, and what they say fits together. */
export function* checkOptions(plan: Plan): Generator<PathProblem> {
  for (const [key, option] of Object.entries(plan.options)) {
    const path = ['options', key]
    if (
      option.kind === 'own' &&
      option.facility !== undefined &&
      !Object.hasOwn(plan.facilities, option.facility)
    )
      yield unknownKey([...path, 'facility'], option.facility, plan.facilities)
    if (option.kind === 'rent' && option.price !== undefined && option.price_per_node !== undefined)
      yield { path: [...path, 'price_per_node'], code: 'SAID_TWICE', params: { other: 'price' } }
    if (option.kind === 'own' && option.payment_schedule !== undefined) {
      const off = sharesOff(Object.values(option.payment_schedule))
      if (off !== undefined)
        yield { path: [...path, 'payment_schedule'], code: 'SHARES_OFF', params: { sum: off } }
      if (option.lead_time === undefined) yield { path: [...path, 'lead_time'], code: 'MISSING', params: {} }
    }
    if (option.kind === 'own') yield* checkOwnOption(plan, key, option)
    if (option.kind === 'mix') yield* checkMix(plan, path, option)
    if (option.kind === 'rent') yield* checkRent(plan, key, option)
    for (const [index, workload] of (option.serves ?? []).entries())
      if (!Object.hasOwn(plan.workloads, workload))
        yield unknownKey([...path, 'serves', index], workload, plan.workloads)
  }
  for (const [key, { tariff }] of Object.entries(plan.facilities)) {
    const off = tariff?.bands && sharesOff(tariff.bands.map(({ share }) => ({ quantity: share })))
    if (off !== undefined)
      yield { path: ['facilities', key, 'tariff', 'bands'], code: 'SHARES_OFF', params: { sum: off } }
  }
  for (const section of ['staff', 'overheads'] as const)
    for (const [key, item] of Object.entries(plan[section]))
      for (const [index, option] of (item?.for ?? []).entries())
        if (!Object.hasOwn(plan.options, option))
          yield unknownKey([section, key, 'for', index], option, plan.options)
  yield* checkStarts(plan)
}

/** What does nothing with another term. */
const ONLY_WITH = [
  { term: 'reserved', parts: ['commitment', 'payment', 'upfront', 'renew'] },
  { term: 'spot', parts: ['interruptions', 'rework', 'max_share', 'rest'] },
] as const

/** What only its own term has; and an option for the rest of spot that can take it. */
function* checkRent(plan: Plan, key: string, option: RentOption): Generator<PathProblem> {
  const path = ['options', key]
  for (const { term, parts } of ONLY_WITH)
    if (option.term !== term)
      for (const part of parts)
        if (isWritten(option, part))
          yield { path: [...path, part], code: 'ONLY_WITH_TERM', params: { given: option.term, term } }
  if (option.rest === undefined) return
  if (option.max_share === undefined) yield { path: [...path, 'max_share'], code: 'MISSING', params: {} }
  const rest = plan.options[option.rest]
  const at = [...path, 'rest']
  if (rest === undefined) yield unknownKey(at, option.rest, plan.options)
  else if (
    option.rest === key ||
    rest.kind === 'mix' ||
    (rest.kind === 'rent' && rest.max_share !== undefined)
  )
    yield { path: at, code: 'SPOT_REST_IS_PARTIAL', params: { key: option.rest } }
}

/** Whether a plan says something by this field, and does not only have its default. */
function isWritten(option: RentOption, part: (typeof ONLY_WITH)[number]['parts'][number]): boolean {
  if (part === 'payment') return option.payment !== 'none'
  if (part === 'renew') return !option.renew
  if (part !== 'commitment' && part !== 'upfront') return option[part] !== undefined
  const { note } = option[part].provenance
  return typeof note !== 'object' || note.en !== TERM_NOTES[part].en
}

/** People and overheads that start after the plan's end would be read and never count. */
function* checkStarts(plan: Plan): Generator<PathProblem> {
  for (const section of ['staff', 'overheads'] as const)
    for (const [key, item] of Object.entries(plan[section]))
      if (item?.from !== undefined && monthsBetween(plan.horizon.start, item.from) >= plan.horizon.months)
        yield { path: [section, key, 'from'], code: 'OUTSIDE_HORIZON', params: { month: item.from } }
}

/** Spot in a mix takes no more than its largest share, which a height would not tell. */
function* checkSpotShare(
  path: PathProblem['path'],
  key: string,
  { max_share: most }: RentOption,
  share: MixOption['parts'][number]['share'],
): Generator<PathProblem> {
  if (share === undefined) yield { path: [...path, 'share'], code: 'MIX_SPOT_NEEDS_SHARE', params: { key } }
  else if (most !== undefined && middle(share) > middle(most))
    yield {
      path: [...path, 'share'],
      code: 'SPOT_ABOVE_MAX_SHARE',
      params: { key, most: `${Math.round(middle(most) * 1e4) / 100}%` },
    }
}

function middle({ quantity }: PlanQuantity): number {
  return median(quantity.distribution)
}

/** Either every part has a share and they add up, or all but the last have a height. */
function* checkMix(plan: Plan, path: readonly string[], { parts }: MixOption): Generator<PathProblem> {
  for (const [index, { option }] of parts.entries()) {
    const at = [...path, 'parts', index, 'option']
    const given = plan.options[option]
    if (given === undefined) yield unknownKey(at, option, plan.options)
    else if (given.kind === 'mix') yield { path: at, code: 'MIX_IN_MIX', params: { key: option } }
    else if (given.kind === 'api' && parts[index]?.share === undefined)
      yield { path: at, code: 'MIX_API_NEEDS_SHARE', params: { key: option } }
    else if (given.kind === 'rent' && isShareLimited(given))
      yield* checkSpotShare([...path, 'parts', index], option, given, parts[index]?.share)
  }
  const shares = parts.flatMap(({ share }) => share ?? [])
  if (shares.length > 0) {
    const bare = parts.findIndex(({ share }) => share === undefined)
    if (bare !== -1) yield { path: [...path, 'parts', bare, 'share'], code: 'MISSING', params: {} }
    const off = sharesOff(shares)
    if (bare === -1 && off !== undefined)
      yield { path: [...path, 'parts'], code: 'SHARES_OFF', params: { sum: off } }
    return
  }
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    const hasHeight = part.up_to !== undefined
    if (!isLast && !hasHeight) yield { path: [...path, 'parts', index, 'up_to'], code: 'MISSING', params: {} }
    if (isLast && hasHeight) yield { path: [...path, 'parts', index], code: 'MIX_WITHOUT_REST', params: {} }
  }
}
