import { decode } from 'next-auth/jwt'
import { cookieName } from './cookie-name.ts'

type Cookies = { get: (name: string) => { value: string } | undefined }

/** The opaque secret inside the cookie, undefined without a cookie of ours. Says nothing about whether it is live. */
export async function readSessionSecret(cookies: Cookies): Promise<string | undefined> {
  const secret = process.env.NEXTAUTH_SECRET
  const token = cookies.get(cookieName('session'))?.value
  if (secret === undefined || token === undefined) return undefined
  try {
    const read = await decode({ token, secret })
    return typeof read?.session === 'string' ? read.session : undefined
  } catch {
    // Not made by this instance, or cut off: the same as none.
    return undefined
  }
}
