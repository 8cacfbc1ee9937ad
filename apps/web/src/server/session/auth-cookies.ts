import type { AuthOptions } from 'next-auth'
import { cookieName } from './cookie-name.ts'
import { isHttps } from './is-https.ts'

const FLOW_SECONDS = 15 * 60

/** Every cookie the sign-in sets: none is readable by a script, sent from another site's form, or by another host. */
export function authCookies(): NonNullable<AuthOptions['cookies']> {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const
  const cookie = (name: string, more: object = {}) => ({
    name: cookieName(name),
    options: { ...options, ...more },
  })
  return {
    sessionToken: cookie('session'),
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf'),
    pkceCodeVerifier: cookie('pkce', { maxAge: FLOW_SECONDS }),
    state: cookie('state', { maxAge: FLOW_SECONDS }),
    nonce: cookie('nonce', { maxAge: FLOW_SECONDS }),
  }
}
