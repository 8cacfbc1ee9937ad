import type { Locale } from './locale.ts'
import { groupedFormat } from './number-formats.ts'

/**
 * A decimal string as it is printed, in all its digits and with as many decimals: `1,372,329.55`.
 *
 * The digits are not read as a number, so that an amount too long for one still ends in the right cent. The minus sign
 * is U+2212.
 */
export function moneyText(amount: string, locale: Locale): string {
  const [whole = '', decimals] = amount.replace('-', '').split('.')
  const sign = amount.startsWith('-') && /[1-9]/u.test(amount) ? '\u2212' : ''
  const grouped = groupedFormat(locale, 0, 0).format(BigInt(whole))
  return decimals === undefined ? `${sign}${grouped}` : `${sign}${grouped}.${decimals}`
}
