/** The strategy that an address names, or the first one where it names none of these. */
export function chosenStrategy<Strategy extends { readonly key: string }>(
  strategies: readonly Strategy[],
  key: string | undefined,
): { strategy: Strategy; index: number } | undefined {
  const index = Math.max(
    0,
    strategies.findIndex((one) => one.key === key),
  )
  const strategy = strategies[index]
  return strategy === undefined ? undefined : { strategy, index }
}
