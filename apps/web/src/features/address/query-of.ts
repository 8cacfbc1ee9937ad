/** The query of a page's address. A name given twice is not understood, so it counts as absent. */
export function queryOf(parameters: Record<string, string | string[] | undefined>): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (typeof value === 'string') query.set(name, value)
  return query
}
