/** What can be said of a column: its strategy, and what tells it from another one of that name. */
export type NameParts = { strategy: string; plan: string; version: string; scenario: string }

export type NameDetail = 'plan' | 'version' | 'scenario' | 'number'

const DETAILS = ['plan', 'version', 'scenario'] as const

/**
 * What each column has to be told apart by, besides its strategy: nothing where the strategy alone does, and its number
 * where nothing else does.
 */
export function namingDetails(columns: readonly NameParts[]): readonly (readonly NameDetail[])[] {
  return columns.map((column) => {
    const alike = columns.filter(({ strategy }) => strategy === column.strategy)
    const details = DETAILS.filter((detail) => alike.some((other) => other[detail] !== column[detail]))
    const isTold = alike.filter((other) => details.every((one) => other[one] === column[one])).length === 1
    return isTold ? details : [...details, 'number']
  })
}
