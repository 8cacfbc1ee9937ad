const SORTS = ['name', 'changed'] as const

export type PlanSort = (typeof SORTS)[number]

/** What the address of the list says. */
export type PlanListAddress = { search: string; sort: PlanSort; isDescending: boolean }

const FIRST: PlanListAddress = { search: '', sort: 'changed', isDescending: true }
const LONGEST_SEARCH = 200

/** Reads a query string: `?search=fleet&sort=-name`. What is not understood is as at first, last changed first. */
export function parsePlanListAddress(query: URLSearchParams): PlanListAddress {
  const text = query.get('sort') ?? ''
  const sort = SORTS.find((known) => text === known || text === `-${known}`)
  return {
    ...FIRST,
    search: (query.get('search') ?? '').slice(0, LONGEST_SEARCH),
    ...(sort !== undefined && { sort, isDescending: text.startsWith('-') }),
  }
}

/** An address as a query, with what is as at first left out. */
export function printPlanListAddress({ search, sort, isDescending }: PlanListAddress): URLSearchParams {
  const query = new URLSearchParams()
  if (search !== '') query.set('search', search)
  if (sort !== FIRST.sort || isDescending !== FIRST.isDescending)
    query.set('sort', `${isDescending ? '-' : ''}${sort}`)
  return query
}
