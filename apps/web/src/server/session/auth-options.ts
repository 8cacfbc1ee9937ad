import type { AuthOptions } from 'next-auth'
import { authCookies } from './auth-cookies.ts'
import { authLogger } from './auth-logger.ts'
import { linkProvider } from './link-provider.ts'
import { oidcProvider } from './oidc-provider.ts'
import { oidcSettings } from './oidc-settings.ts'
import { passwordProvider } from './password-provider.ts'
import { receiveIdentity } from './receive-identity.ts'
import { SESSION_SECONDS } from './write-session-cookie.ts'

/**
 * How next-auth is used: as the carrier of the cookie and the dance with a provider, and for nothing that decides.
 *
 * The token in the cookie holds one thing, the secret of a row in `sessions`; who that is, and whether it still is, is
 * looked up in the database at every call.
 */
export function authOptions(): AuthOptions {
  const oidc = oidcSettings()
  return {
    providers: [passwordProvider(), linkProvider(), ...(oidc === undefined ? [] : [oidcProvider(oidc)])],
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: authCookies(),
    callbacks: {
      signIn: async ({ account, profile, user }) => {
        if (account?.provider !== 'oidc') return true
        const outcome = await receiveIdentity(profile)
        if ('leadsTo' in outcome) return outcome.leadsTo
        // The same object is handed to `jwt` below.
        Object.assign(user, { session: outcome.secret })
        return true
      },
      jwt: ({ token, user }) => ({ session: secretOf(user) ?? token.session }),
      // Nothing about the person leaves by this door.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: authLogger,
  }
}

function secretOf(user: unknown): string | undefined {
  return typeof user === 'object' && user !== null && 'session' in user && typeof user.session === 'string'
    ? user.session
    : undefined
}
