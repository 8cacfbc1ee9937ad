import { readQuantity } from '../quantity/read-quantity.ts'
import { NO_UNIT } from '../units/unit.ts'

/** What a number without a unit may be. Both ends belong to it. */
export interface NumberLimits {
  readonly least: number
  readonly most: number
  readonly isWhole: boolean
}

/**
 * Reads one number without a unit as any number in the document is written: `100000`, `100k`, `10万`, `-0.4`.
 *
 * A range is refused: such a number sets up the computation and is not part of it.
 */
export function readPlainNumber(
  written: string | number,
  { least, most, isWhole }: NumberLimits,
): { readonly value: number } | { readonly code: string; readonly params: Readonly<Record<string, string>> } {
  const text = String(written)
  const read = readQuantity(text, { unit: NO_UNIT, domain: 'real' })
  if ('error' in read) {
    const { code, params } = read.error
    return {
      code,
      params: { text, ...Object.fromEntries(Object.entries(params).map(([key, one]) => [key, String(one)])) },
    }
  }
  const { distribution } = read.quantity
  if (distribution.shape !== 'point') return { code: 'ONE_NUMBER', params: { text } }
  const { value } = distribution
  if (isWhole && !Number.isInteger(value)) return { code: 'WRONG_TYPE', params: { expected: 'int' } }
  if (value < least) return { code: 'TOO_SMALL', params: { minimum: String(least) } }
  if (value > most) return { code: 'TOO_BIG', params: { maximum: String(most) } }
  return { value }
}
