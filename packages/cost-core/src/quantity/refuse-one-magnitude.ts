import { plainNumber } from './plain-number.ts'
import { QuantityFault } from './quantity-error.ts'
import type { Amount } from './read-amount.ts'

/** `5 to 8k` may mean 5 or 5,000, so it is asked back; `0 to 8k` and `900 to 1.2k` cannot be mistaken. */
export function refuseOneMagnitude(amounts: readonly Amount[]): void {
  const last = amounts.at(-1)
  if (last === undefined || last.factor === 1) return
  const bare = amounts.find(
    ({ number, factor }) => factor === 1 && number !== 0 && number * last.factor <= last.number,
  )
  if (bare === undefined || !Number.isFinite(bare.number * last.factor)) return
  throw new QuantityFault('MAGNITUDE_ON_ONE_SIDE', bare.position, {
    low: bare.number,
    high: last.number,
    scaled: plainNumber(bare.number * last.factor),
  })
}
