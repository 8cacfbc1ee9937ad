/** How many decimals a column of figures shows: the smallest one keeps two digits, and all of them the same number. */
export function columnDecimals(values: readonly number[]): number {
  const smallest = Math.min(...values)
  if (smallest >= 10 || values.every(Number.isInteger)) return 0
  return smallest >= 1 ? 1 : 2
}
