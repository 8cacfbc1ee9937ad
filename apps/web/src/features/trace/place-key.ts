const SEPARATOR = '/'

/** A place in a trace's tree: the way down to it, because one figure may stand in many places. */
export function placeKey(figureId: string, above: string): string {
  return above === '' ? figureId : `${above}${SEPARATOR}${figureId}`
}

/** The figure that stands at a place. */
export function figureAt(key: string): string {
  return key.slice(key.lastIndexOf(SEPARATOR) + 1)
}
