import { textWidth } from './text-width.ts'

export type LabelPlace = { y: number; dx: number; anchor: 'start' | 'end' }

type Box = { left: number; right: number; top: number; bottom: number }

/** The narrowest area a chart has: on a wider one labels only stand further apart. */
const WIDTH = 200
const LINE = 14
const SIDE = 6
const BELOW = 18
const ABOVE = -10

/**
 * Where the label of each point goes: under it or over it, to the right or to the left, in the first place that is
 * inside the plot and touches no point and no label placed before; further and further away where all are taken.
 */
export function flipLabelPlaces(
  points: readonly { at: number; y: number; text: string }[],
  height: number,
): LabelPlace[] {
  const taken: Box[] = points.map(({ at, y }) => boxAround(at * WIDTH, y))
  return points.map(({ at, y, text }) => {
    const width = textWidth(text)
    const candidates = [0, 1, 2, 3].flatMap((ring) =>
      [BELOW + ring * LINE, ABOVE - ring * LINE].flatMap((offset) =>
        (['start', 'end'] as const).map((anchor) => {
          const dx = anchor === 'start' ? SIDE : -SIDE
          const edge = at * WIDTH + dx
          const left = anchor === 'start' ? edge : edge - width
          const box = { left, right: left + width, top: y + offset - LINE + 3, bottom: y + offset + 3 }
          return { place: { y: y + offset, dx, anchor }, box }
        }),
      ),
    )
    const isInside = ({ left, right, top, bottom }: Box) =>
      left >= 0 && right <= WIDTH && top >= 0 && bottom <= height
    const free = candidates.filter(({ box }) => !taken.some((other) => touches(box, other)))
    const chosen = free.find(({ box }) => isInside(box)) ?? free[0] ?? candidates[0]
    if (chosen === undefined) return { y: y + BELOW, dx: SIDE, anchor: 'start' }
    taken.push(chosen.box)
    return chosen.place
  })
}

function boxAround(x: number, y: number): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
