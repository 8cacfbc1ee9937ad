import { type Locale, translate } from '@kilotoken/messages'
import { CommandFailure } from './command-failure.ts'

/** A whole number from a flag, within bounds; the flag left out gives `otherwise`. */
export function wholeNumber<T extends number | undefined>(
  flag: string,
  text: string | undefined,
  bounds: { readonly from: number; readonly to: number; readonly otherwise: T },
  locale: Locale,
): number | T {
  if (text === undefined) return bounds.otherwise
  const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN
  if (value >= bounds.from && value <= bounds.to) return value
  throw new CommandFailure([
    translate(locale, 'cli.badNumber', { flag, minimum: String(bounds.from), maximum: String(bounds.to) }),
  ])
}
