import { decode } from 'next-auth/jwt'

type Cookies = { get: (name: string) => { value: string } | undefined }

/**
 * The cookie of a signed-in browser.
 *
 * Over https its name has the prefix that makes browsers refuse it from a sibling host or over plain http.
 */
export function sessionCookieName(): string {
  return isHttps() ? '__Host-kilotoken.session' : 'kilotoken.session'
}

export function isHttps(): boolean {
  return process.env.PUBLIC_URL?.startsWith('https://') === true
}

/** The opaque secret inside the cookie, undefined without a cookie of ours. Says nothing about whether it is live. */
export async function readSessionSecret(cookies: Cookies): Promise<string | undefined> {
  const secret = process.env.NEXTAUTH_SECRET
  const token = cookies.get(sessionCookieName())?.value
  if (secret === undefined || token === undefined) return undefined
  try {
    const read = await decode({ token, secret })
    return typeof read?.session === 'string' ? read.session : undefined
  } catch {
    // Not made by this instance, or cut off: the same as none.
    return undefined
  }
}
