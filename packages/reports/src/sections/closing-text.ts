import type { CashTable } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import type { AmountWords } from '../amount-words.ts'

/** The sentence that closes a table of cost and cash: what of their difference is left at the plan's end, and why. */
export function closingText(
  { total: { difference }, balances }: CashTable,
  { say, money, locale }: AmountWords,
): readonly string[] {
  if (difference === null || 'absent' in difference) return []
  const { amount } = difference
  if (!/[1-9]/u.test(amount)) return [say('period.closingSame')]
  const parts = balances.flatMap(({ label, amounts }) => {
    const last = amounts.at(-1)
    return last == null || 'absent' in last || !/[1-9]/u.test(last.amount)
      ? []
      : [say('row.pair', { name: labelText(label, locale), value: money(last.amount) })]
  })
  return [
    say(amount.startsWith('-') ? 'period.closingBehind' : 'period.closingAhead', {
      amount: money(amount.replace('-', '')),
      balances: parts.length === 0 ? 'none' : parts.join(say('row.listSeparator')),
    }),
  ]
}
