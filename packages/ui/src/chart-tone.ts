import type { LineTone } from './line-swatch.tsx'

/** The hue of a mark: a cost line's own, the accent for what is owned or chosen, neutral for totals. */
export type ChartTone = LineTone | 'accent' | 'neutral'
