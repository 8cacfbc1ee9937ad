/**
 * The address limits are counted by.
 *
 * Without a trusted proxy there is nothing but the socket, which the framework does not hand on: everybody then counts
 * as one caller, and the limits by account still hold. A header anybody can write is never believed.
 */
export function callerAddress(headers: Headers): string {
  if (process.env.TRUSTED_PROXY !== '1') return 'direct'
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'direct'
}
