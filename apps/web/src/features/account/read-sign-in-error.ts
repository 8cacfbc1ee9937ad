import type { Refusal } from '../api/use-error-text.ts'

/** The refusal inside the address that next-auth answers a failed sign-in with: `error=CODE` or `error=CODE:seconds`. */
export function readSignInError(url: string): Refusal {
  const text = URL.canParse(url) ? (new URL(url).searchParams.get('error') ?? '') : ''
  const [code = '', seconds] = text.split(':')
  if (code === '') return { code: 'UNAVAILABLE' }
  return { code, params: seconds === undefined ? {} : { retryAfterSeconds: Number(seconds) } }
}
