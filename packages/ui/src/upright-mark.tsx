import { labelAnchor } from './label-anchor.ts'
import marks from './marks.module.css'
import { percentText } from './percent-text.ts'

type Props = {
  /** 0 to 1 across. */
  at: number
  label: string
  /** Pixels down, where its label stands. */
  top: number
  bottom: number
}

/** A dotted upright with its label at the top, hanging to the side where there is room. */
export function UprightMark({ at, label, top, bottom }: Props) {
  const x = percentText(at)
  return (
    <g>
      <line className={marks.rim} x1={x} x2={x} y1={top + 4} y2={bottom} />
      <line className={marks.dotted} x1={x} x2={x} y1={top + 4} y2={bottom} />
      <text className={`${marks.text} ${marks.cased}`} x={x} y={top} textAnchor={labelAnchor(at, 0.25)}>
        {label}
      </text>
    </g>
  )
}
