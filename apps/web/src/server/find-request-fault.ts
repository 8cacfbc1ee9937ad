/** The longest body, in bytes: the largest document with room for its escapes. */
const LONGEST_BODY = 4_000_000

/**
 * Why a request to the API must not be answered, as an HTTP status; undefined when it may.
 *
 * Browsers mark where a request comes from. One from another site is refused, and a POST must be JSON, which a form
 * on another site cannot send without asking first. Reads by GET change nothing, so only their origin is checked.
 */
export function findRequestFault(request: Request): 403 | 411 | 413 | 415 | undefined {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return 403
  if (request.method !== 'POST') return undefined
  if (!isOwnOrigin(request)) return 403
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return 415
  const length = request.headers.get('content-length')
  if (length === null || !/^\d+$/.test(length)) return 411
  return Number(length) > LONGEST_BODY ? 413 : undefined
}

function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  if (origin === null || host === null) return request.headers.get('sec-fetch-site') === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === host
}
