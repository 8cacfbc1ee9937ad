/** A page's `searchParams` as a query, repeated names included. */
export function queryOf(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    for (const each of [value ?? []].flat()) query.append(name, each)
  return query
}
