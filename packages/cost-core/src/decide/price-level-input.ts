import { NO_UNIT } from '../units/unit.ts'
import type { Decision } from './decision.ts'
import { type MovedInput, movedInputs } from './moved-input.ts'

/**
 * The prices of each option that has several as one number: how many times today's all of them are.
 *
 * One price of tokens alone is a question nobody asks: whoever raises prices raises those of tokens read and written.
 * Rates at which prices change are left as they are.
 */
export function priceLevelInputs(decision: Pick<Decision, 'compiled' | 'needed'>): readonly MovedInput[] {
  const inputs = movedInputs(decision)
  return Object.keys(decision.compiled.plan.options).flatMap((option): readonly MovedInput[] => {
    const key = `options.${option}.price`
    const prices = inputs.filter((input) => input.key.startsWith(`${key}.`) && isAmount(input))
    const [first, ...others] = prices
    if (first === undefined || others.length === 0) return []
    return [
      {
        ...first,
        key,
        leaves: prices.flatMap(({ leaves }) => leaves),
        today: 1,
        distribution: { shape: 'point', value: 1 },
        unit: NO_UNIT,
        domain: 'positive',
        limits: [0, Number.POSITIVE_INFINITY],
      },
    ]
  })
}

/** A price, and not a share of a day or a rate of change. */
function isAmount({ leaves }: MovedInput): boolean {
  const powers = leaves[0]?.dimension.powers ?? new Map<string, number>()
  return [...powers].some(([base, power]) => base !== 'month' && power > 0)
}
