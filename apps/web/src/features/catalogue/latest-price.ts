/** The price of the latest day, the first of several of that day; none when there is no price. */
export function latestPrice<P extends { figure: { date: string } }>(prices: readonly P[]): P | undefined {
  let latest: P | undefined
  for (const price of prices)
    if (latest === undefined || price.figure.date > latest.figure.date) latest = price
  return latest
}
