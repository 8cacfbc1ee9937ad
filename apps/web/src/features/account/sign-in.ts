import type { Refusal } from '../api/use-error-text.ts'
import { postAuth } from './post-auth.ts'
import { readSignInError } from './read-sign-in-error.ts'

/** Signs in by address and password. Returns why not, or undefined when the browser holds the session's cookie. */
export function signInWithPassword(fields: {
  email: string
  password: string
}): Promise<Refusal | undefined> {
  return signIn('password', fields)
}

/** Signs in with the secret of a link that was mailed. */
export function signInWithLink(secret: string): Promise<Refusal | undefined> {
  return signIn('link', { secret })
}

async function signIn(
  provider: string,
  fields: Readonly<Record<string, string>>,
): Promise<Refusal | undefined> {
  try {
    const { url, ok } = await postAuth(`callback/${provider}`, fields)
    return ok && !url.includes('error=') ? undefined : readSignInError(url)
  } catch {
    return { code: 'UNAVAILABLE' }
  }
}
