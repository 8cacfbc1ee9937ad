import type { FigureJson } from '../readings/figure.ts'

/**
 * What something costs, or why that is not known. Unpriced is not zero; an amount that leaves unpriced parts out is
 * `incomplete` and names them.
 */
export type CostAmount =
  | { readonly kind: 'value'; readonly value: number; readonly incomplete?: readonly string[] }
  | { readonly kind: 'unpriced'; readonly reasons: readonly string[] }
  | {
      readonly kind: 'absent'
      readonly absence: 'never' | 'infeasible'
      readonly reasons: readonly string[]
    }

/** A figure as an amount, divided by so many months. */
export function amountOf(figure: FigureJson, months: number): CostAmount {
  const { value, absent, incomplete } = figure
  if (value !== null)
    return { kind: 'value', value: value / months, ...(incomplete !== undefined && { incomplete }) }
  const reasons = absent?.reasons ?? []
  if (absent === undefined || absent.kind === 'unpriced') return { kind: 'unpriced', reasons }
  return { kind: 'absent', absence: absent.kind, reasons }
}

/** Several amounts as one. One that cannot be had makes the whole impossible; unpriced ones are left out and named. */
export function sumOfAmounts(amounts: readonly CostAmount[]): CostAmount {
  const absent = amounts.find((one) => one.kind === 'absent')
  if (absent !== undefined) return absent
  const missing = new Set<string>()
  let value = 0
  let isKnown = amounts.length === 0
  for (const amount of amounts) {
    const names = amount.kind === 'value' ? (amount.incomplete ?? []) : amount.reasons
    for (const name of names) missing.add(name)
    if (amount.kind !== 'value') continue
    value += amount.value
    isKnown = true
  }
  if (!isKnown) return { kind: 'unpriced', reasons: [...missing] }
  return { kind: 'value', value, ...(missing.size > 0 && { incomplete: [...missing] }) }
}

/** The number of an amount that leaves nothing out; undefined otherwise. */
export function wholeAmount(amount: CostAmount | { readonly kind: 'none' }): number | undefined {
  return amount.kind === 'value' && amount.incomplete === undefined ? amount.value : undefined
}
