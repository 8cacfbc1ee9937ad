export const WAYS = ['questions', 'sample', 'import'] as const

/** How a plan begins. */
export type Way = (typeof WAYS)[number]

export type NewPlanAddress = { from: Way }

/** Reads a query string: `?from=sample`. Anything else is the questions. */
export function parseNewPlanAddress(query: URLSearchParams): NewPlanAddress {
  return { from: WAYS.find((way) => way === query.get('from')) ?? 'questions' }
}

export function printNewPlanAddress({ from }: NewPlanAddress): URLSearchParams {
  return new URLSearchParams(from === 'questions' ? {} : { from })
}
