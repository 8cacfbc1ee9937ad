import type { NodeIndex } from '../../graph/node.ts'
import { InvariantError } from '../../invariant-error.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/** One year of age: how much of the cost of an asset is lost in it. */
export interface ResaleYear {
  /** The age the year begins at; undefined for the first. */
  readonly from: NodeIndex | undefined
  /** How long of it an asset serves: the year, a part of it, or nothing. */
  readonly served: NodeIndex
  /** Share of the cost lost in it, a year. */
  readonly loss: NodeIndex
}

/** What an asset fetches second-hand, by its age. */
export interface ResaleCurve {
  readonly years: readonly ResaleYear[]
  /** The share of its cost that an asset fetches when it retires. */
  readonly atRetirement: NodeIndex
}

/**
 * Second-hand value by a curve: `shares` are those of its cost that an asset fetches at 1, 2, 3 … years of age.
 *
 * Linear between the years, from the whole cost at age 0, and level after the last year given. The curve is of the asset's
 * own cost and knows no price decline of what is new. The service life may be a range, and end in the middle of a year.
 *
 * @throws InvariantError for a curve without shares
 */
export function resaleCurve(
  model: MoneyModel,
  given: AccountPart & { readonly serviceLife: NodeIndex; readonly shares: readonly NodeIndex[] },
): ResaleCurve {
  const { builder } = model
  const named = partNaming(model, given)
  const [year, ...later] = given.shares.map((_, index) => ageOf(model, given, index + 1))
  if (year === undefined) throw new InvariantError('a resale curve without shares', { id: given.id })
  const starts = [undefined, year, ...later]
  const years = given.shares.map((share, index): ResaleYear => {
    const at = index + 1
    const from = starts[index]
    const left =
      from === undefined
        ? given.serviceLife
        : builder.apply('max', [builder.sub(given.serviceLife, from), builder.literal(0, 'month')], undefined)
    const before = given.shares[index - 1] ?? builder.literal(1, '')
    return {
      from,
      served: named(`resale_year_${at}_served`, builder.min(left, year), 'month', 'resale_year_served'),
      loss: named(
        `resale_year_${at}_loss`,
        builder.div(builder.sub(before, share), year),
        '%/year',
        'resale_year_loss',
      ),
    }
  })
  const lost = builder.add(...years.map(({ served, loss }) => builder.mul(served, loss)))
  return {
    years,
    atRetirement: named('resale_at_retirement', builder.sub(builder.literal(1, ''), lost), '%'),
  }
}

/** The age that a share of the curve is at. */
function ageOf({ builder }: MoneyModel, { id, context }: AccountPart, years: number): NodeIndex {
  return builder.definition(`${id}.resale_age_${years}`, years, {
    label: { key: 'definition.resale_age' },
    unit: 'year',
    context,
    provenance: { evidence: 'published', source: 'resale: a share for each year of age' },
  })
}
