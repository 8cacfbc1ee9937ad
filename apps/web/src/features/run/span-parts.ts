export type SpanParts =
  | { unit: 'seconds'; count: number }
  | { unit: 'minutes'; minutes: number; seconds: number }
  | { unit: 'hours'; hours: number; minutes: number }

const MINUTE = 60
const HOUR = 3600

/** A length of time in whole numbers of the two units that fit it, rounded up: what is left is never 0 s. */
export function spanParts(milliseconds: number): SpanParts {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds < MINUTE) return { unit: 'seconds', count: seconds }
  if (seconds < HOUR)
    return { unit: 'minutes', minutes: Math.floor(seconds / MINUTE), seconds: seconds % MINUTE }
  const minutes = Math.ceil(seconds / MINUTE)
  return { unit: 'hours', hours: Math.floor(minutes / MINUTE), minutes: minutes % MINUTE }
}
