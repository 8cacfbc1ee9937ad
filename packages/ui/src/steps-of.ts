/** Each point held until the next one, the last for as long as the one before it: a value per month as steps. */
export function stepsOf<T extends { readonly x: number }>(points: readonly T[]): T[] {
  return points.flatMap((point, index) => {
    const width = index === 0 ? 1 : point.x - (points[index - 1]?.x ?? point.x - 1)
    return [point, { ...point, x: points[index + 1]?.x ?? point.x + width }]
  })
}
