import type { Evidence } from './evidence.ts'
import type { Figure } from './figure.ts'
import type { Source } from './source.ts'
import type { Unit } from './units.ts'

type Cite = (value: number, unit: Unit, source: Source, note?: string) => Figure

function cited(evidence: Evidence): Cite {
  return (value, unit, { source, date }, note) => ({
    value,
    unit,
    source,
    date,
    evidence,
    ...(note === undefined ? {} : { note }),
  })
}

/** A figure its source publishes as it stands. */
export const published = cited('published')

/** A figure worked out or judged by its source or by us; the source says from what. */
export const estimated = cited('estimated')
