/** What the address of a run's page says. */
export type RunAddress = {
  /** The strategy on show; undefined: the first one. */
  strategy: string | undefined
  /** The threshold of the histogram, in the run's money; undefined: where it stands at first. */
  over: number | undefined
}

/** Reads a query string: `?strategy=own&over=1000000`. What is not understood is as if it were not there. */
export function parseRunAddress(query: URLSearchParams): RunAddress {
  const strategy = query.get('strategy') ?? ''
  const over = query.get('over') ?? ''
  const number = Number(over)
  return {
    strategy: strategy === '' ? undefined : strategy,
    over: over.trim() === '' || !Number.isFinite(number) ? undefined : number,
  }
}

/** An address as a query, with what is as at first left out. */
export function printRunAddress({ strategy, over }: RunAddress): URLSearchParams {
  const query = new URLSearchParams()
  if (strategy !== undefined) query.set('strategy', strategy)
  if (over !== undefined) query.set('over', String(over))
  return query
}
