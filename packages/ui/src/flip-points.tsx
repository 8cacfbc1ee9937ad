import { flipLabelPlaces } from './flip-label-places.ts'
import type { Stretch } from './linear-scale.ts'
import marks from './marks.module.css'
import { percentScale } from './percent-scale.ts'
import { shareScale } from './share-scale.ts'

export type FlipPoint = {
  key: string
  x: number
  y: number
  label: string
  /** How far to either side it may lie. */
  spread?: { low: number; high: number }
}

type Props = {
  flips: readonly FlipPoint[]
  domain: Stretch
  y: (value: number) => number
  height: number
}

/** Where lines cross: a ring on the crossing, its label beside it, a whisker for how sure the place is. */
export function FlipPoints({ flips, domain, y, height }: Props) {
  const at = percentScale(domain)
  const share = shareScale(domain)
  const shown = flips.filter((flip) => flip.x >= domain[0] && flip.x <= domain[1] && Number.isFinite(flip.y))
  const inside = (value: number) => at(Math.min(domain[1], Math.max(domain[0], value)))
  const places = flipLabelPlaces(
    shown.map((flip) => ({ at: share(flip.x), y: y(flip.y), text: flip.label })),
    height,
  )
  return (
    <g>
      {shown.map(({ key, spread, ...flip }) => {
        if (spread === undefined) return null
        const [low, high] = [inside(spread.low), inside(spread.high)]
        const [up, middle, down] = [y(flip.y) - 4, y(flip.y), y(flip.y) + 4]
        return (['casing', 'whisker'] as const).map((layer) => (
          <g key={`${key}/${layer}`} className={marks[layer]}>
            <line x1={low} x2={high} y1={middle} y2={middle} />
            {spread.low >= domain[0] && <line x1={low} x2={low} y1={up} y2={down} />}
            {spread.high <= domain[1] && <line x1={high} x2={high} y1={up} y2={down} />}
          </g>
        ))
      })}
      {shown.map((flip, index) => {
        const place = places[index]
        return (
          <g key={flip.key}>
            <circle className={marks.ring} cx={at(flip.x)} cy={y(flip.y)} r="4.5" />
            <text
              className={`${marks.text} ${marks.cased}`}
              x={at(flip.x)}
              y={place?.y}
              dx={place?.dx}
              textAnchor={place?.anchor}
            >
              {flip.label}
            </text>
          </g>
        )
      })}
    </g>
  )
}
