/** What the address of a history says: which two versions are compared, if any. */
export type HistoryAddress = { from: number | undefined; to: number | undefined }

/** Reads a query string. What is no version number is not there. */
export function parseHistoryAddress(query: URLSearchParams): HistoryAddress {
  const from = versionOf(query.get('from'))
  const to = versionOf(query.get('to'))
  return from === undefined || to === undefined ? { from: undefined, to: undefined } : { from, to }
}

export function printHistoryAddress({ from, to }: HistoryAddress): URLSearchParams {
  const query = new URLSearchParams()
  if (from !== undefined) query.set('from', String(from))
  if (to !== undefined) query.set('to', String(to))
  return query
}

function versionOf(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
