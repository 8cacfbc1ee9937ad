import type { NodeIndex } from '../../graph/node.ts'
import { InvariantError } from '../../invariant-error.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

const MONTHS_PER_YEAR = 12

export interface ResaleValue {
  /** What the assets in service would fetch at the end of each month. */
  readonly value: NodeIndex
  /** What those that retire in a month fetch. */
  readonly proceeds: NodeIndex
}

/**
 * Second-hand value by a curve: the share of its cost that an asset fetches at 1, 2, 3 … years of age.
 *
 * Linear between the years, from the whole cost at age 0, and level after the last year given. The curve is of today's
 * cost and knows no price decline of its own. The service life is a fixed number of months here: a curve is read at an
 * age, and a range has none.
 *
 * @throws InvariantError for a service life that is not a whole number of months, or a curve without shares
 */
export function resaleValue(
  model: MoneyModel,
  given: AccountPart & {
    readonly purchases: NodeIndex
    readonly serviceMonths: number
    readonly shares: readonly NodeIndex[]
  },
): ResaleValue {
  const { builder, money } = model
  const { serviceMonths, shares } = given
  if (!Number.isInteger(serviceMonths) || serviceMonths < 1 || shares.length === 0)
    throw new InvariantError('not a resale curve', { serviceMonths, shares: shares.length })
  const named = partNaming(model, given)
  const worth = (isSold: (age: number) => boolean) => worthOf(model, given, isSold)
  return {
    value: named(
      'resale_value',
      worth((age) => age < serviceMonths),
      money,
    ),
    proceeds: named(
      'resale_proceeds',
      builder.div(
        worth((age) => age === serviceMonths),
        builder.literal(1, 'month'),
      ),
      `${money}/month`,
    ),
  }
}

/** The worth of the assets whose age in months at the month's end is wanted: each year's share, by how near the age is. */
function worthOf(
  { builder, money }: MoneyModel,
  given: {
    readonly purchases: NodeIndex
    readonly serviceMonths: number
    readonly shares: readonly NodeIndex[]
  },
  isWanted: (age: number) => boolean,
): NodeIndex {
  const ages = Array.from({ length: Math.min(given.serviceMonths, builder.months) }, (_, month) => month + 1)
  const parts: NodeIndex[] = []
  for (const [year, share] of [undefined, ...given.shares].entries()) {
    const schedule = ages.map((age) => (isWanted(age) ? weight(age, year, given.shares.length) : 0))
    if (schedule.every((entry) => entry === 0)) continue
    const aged = builder.apply('convolve', [given.purchases], { schedule })
    parts.push(share === undefined ? aged : builder.mul(share, aged))
  }
  return parts.length === 0 ? builder.each(builder.literal(0, money)) : builder.add(...parts)
}

/** How much the share of a year counts at an age between the years; the weights of an age add up to 1. */
function weight(ageInMonths: number, year: number, lastYear: number): number {
  const age = Math.min(ageInMonths / MONTHS_PER_YEAR, lastYear)
  return Math.max(0, 1 - Math.abs(age - year))
}
