import type { CatalogueAddress } from './catalogue-address.ts'
import type { CatalogueRow } from './catalogue-row.ts'

/** The rows in the order an address asks for. What is absent comes last whichever way; equals stay by key. */
export function sortRows<E>(
  rows: readonly CatalogueRow<E>[],
  { sort, isDescending }: Pick<CatalogueAddress, 'sort' | 'isDescending'>,
): CatalogueRow<E>[] {
  const way = isDescending ? -1 : 1
  return [...rows].sort((a, b) => {
    const left = a.order[sort]
    const right = b.order[sort]
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || byText(a.key, b.key)
    return way * compared(left, right) || byText(a.key, b.key)
  })
}

function compared(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return byText(String(left), String(right))
}

const collator = new Intl.Collator('en', { numeric: true })

function byText(left: string, right: string): number {
  return collator.compare(left, right)
}
