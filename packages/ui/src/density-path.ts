export type DensityPoint = { readonly x: number; readonly y: number }

/**
 * The outline of a density in a box of the given size, as an svg path that starts and ends on the ground.
 *
 * `domain` is the stretch of x the box shows; points outside are drawn outside. The tallest point touches the top.
 * Empty for fewer than two points, or where all lie on one x.
 */
export function densityPath(
  points: readonly DensityPoint[],
  {
    width,
    height,
    domain,
  }: { width: number; height: number; domain?: readonly [number, number] | undefined },
): string {
  const sorted = points
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
    .sort((a, b) => a.x - b.x)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined || first.x === last.x) return ''
  const [from, to] = domain ?? [first.x, last.x]
  const top = sorted.reduce((highest, { y }) => Math.max(highest, y), 0)
  if (!(to > from) || top === 0) return ''
  const atX = (x: number) => rounded((width * (x - from)) / (to - from))
  const atY = (y: number) => rounded(height - (height * y) / top)
  const line = sorted.map(({ x, y }) => `L${atX(x)} ${atY(y)}`).join('')
  return `M${atX(first.x)} ${height}${line}L${atX(last.x)} ${height}Z`
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100
}
