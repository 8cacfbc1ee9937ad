import { cookies } from 'next/headers'
import { encode } from 'next-auth/jwt'
import { authCookies } from './auth-cookies.ts'

/** As long as the database keeps a session at most. */
export const SESSION_SECONDS = 30 * 24 * 3600

/** Puts the secret of a session into the cookie, where a sign-in would. Only while a request of the API is answered. */
export async function writeSessionCookie(secret: string): Promise<void> {
  const key = process.env.NEXTAUTH_SECRET
  const cookie = authCookies().sessionToken
  if (key === undefined || cookie === undefined) throw new Error('NEXTAUTH_SECRET is not set.')
  const token = await encode({ token: { session: secret }, secret: key, maxAge: SESSION_SECONDS })
  const written = await cookies()
  written.set(cookie.name, token, { ...cookie.options, maxAge: SESSION_SECONDS })
}
