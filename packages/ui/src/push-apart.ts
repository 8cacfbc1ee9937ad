/**
 * Places as near as may be to where they belong, in their order, at least `gap` apart, between `low` and `high`.
 *
 * Those that would touch are spread around their common middle. More than fit start at `low` and run over `high`.
 */
export function pushApart(
  wanted: readonly number[],
  { gap, low, high }: { gap: number; low: number; high: number },
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  let clusters: { members: number[]; start: number }[] = []
  for (const index of order) {
    clusters.push({ members: [index], start: within(wanted[index] ?? 0, 1) })
    clusters = merged(clusters)
  }
  const places = [...wanted]
  for (const { members, start } of clusters) {
    for (const [nth, index] of members.entries()) places[index] = start + nth * gap
  }
  return places

  function within(start: number, count: number) {
    return Math.max(low, Math.min(start, high - (count - 1) * gap))
  }

  function merged(list: typeof clusters): typeof clusters {
    const above = list.at(-2)
    const below = list.at(-1)
    if (above === undefined || below === undefined) return list
    if (above.start + above.members.length * gap <= below.start) return list
    const members = [...above.members, ...below.members]
    const middle =
      members.reduce((sum, index, nth) => sum + (wanted[index] ?? 0) - nth * gap, 0) / members.length
    return merged([...list.slice(0, -2), { members, start: within(middle, members.length) }])
  }
}
