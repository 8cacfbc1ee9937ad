/** What a node is worth: one number, or one a month. Never read it by index: `monthOf` broadcasts scalars. */
export type Series = Float64Array

/** The same over a block of trials: one column, or one a month. */
export type Columns = readonly Float64Array[]

/** Whether a node is one number for the plan or one number a month. */
export type Shape = 'scalar' | 'monthly'

/** A series at a month; a scalar is the same in every month. */
export function monthOf(series: Series, month: number): number {
  return series[series.length === 1 ? 0 : month] ?? Number.NaN
}

/** The column of a month; a scalar's one column serves every month. */
export function columnOf(columns: Columns, month: number): Float64Array {
  const column = columns[columns.length === 1 ? 0 : month]
  if (column === undefined) throw new RangeError(`no column for month ${month}`)
  return column
}

/** Monthly as soon as one input is: the shape rule of everything that works month by month. */
export function widest(shapes: readonly Shape[]): Shape {
  return shapes.includes('monthly') ? 'monthly' : 'scalar'
}
