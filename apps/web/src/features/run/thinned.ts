/**
 * At most about so many points of a curve, the first and the last among them. Neighbours of one value stay together, so
 * that a step stays a step.
 */
export function thinned<Point extends { readonly value: number }>(
  points: readonly Point[],
  most: number,
): readonly Point[] {
  const stride = Math.ceil(points.length / most)
  if (stride <= 1) return points
  return points.filter(
    ({ value }, at) =>
      at % stride === 0 ||
      at === points.length - 1 ||
      points[at - 1]?.value === value ||
      points[at + 1]?.value === value,
  )
}
