const KINDS = ['simulation', 'report'] as const

/** Which runs the address of the list asks for. Undefined: every. */
export type RunListAddress = {
  kind: (typeof KINDS)[number] | undefined
  plan: string | undefined
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a query string: `?kind=report&plan=…`. What is not understood is as if it were not there. */
export function parseRunListAddress(query: URLSearchParams): RunListAddress {
  const plan = query.get('plan') ?? ''
  return {
    kind: KINDS.find((kind) => kind === query.get('kind')),
    plan: ID.test(plan) ? plan : undefined,
  }
}

/** An address as a query, with what asks for everything left out. */
export function printRunListAddress({ kind, plan }: RunListAddress): URLSearchParams {
  const query = new URLSearchParams()
  if (kind !== undefined) query.set('kind', kind)
  if (plan !== undefined) query.set('plan', plan)
  return query
}
