import { isHttps } from './is-https.ts'

/**
 * The name of a cookie of signing in.
 *
 * Over https it has the prefix that makes browsers refuse it from a sibling host or over plain http.
 */
export function cookieName(of: string): string {
  return isHttps() ? `__Host-kilotoken.${of}` : `kilotoken.${of}`
}
