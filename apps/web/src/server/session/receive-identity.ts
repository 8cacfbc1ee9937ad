import {
  DomainError,
  enterUser,
  linkIdentity,
  type ProvidedIdentity,
  signInWithIdentity,
} from '@kilotoken/db'
import { z } from 'zod'
import { requestContext } from '../request-context.ts'
import { textInput } from '../text-input.ts'
import { oidcSettings } from './oidc-settings.ts'

const profileInput = z.object({
  iss: textInput(500).min(1),
  sub: textInput(255).min(1),
  email: textInput(320).optional(),
  // Only the value true: some providers send the text, and one that sends neither vouches for nothing.
  email_verified: z.unknown(),
  name: textInput(1000).optional(),
})

export type OidcProfile = z.infer<typeof profileInput>

/**
 * What becomes of somebody who comes back from the provider: the secret of a new session, or where to go instead.
 *
 * Whoever is signed in already came from the account page, to link; everybody else came to sign in.
 */
export async function receiveIdentity(profile: unknown): Promise<{ secret: string } | { leadsTo: string }> {
  const identity = identityOf(profileInput.parse(profile))
  const { database, caller } = await requestContext()
  const { address, agent, sessionSecret } = caller
  try {
    await enterUser(database, sessionSecret, 'mutation', (scope) => linkIdentity(scope, identity))
    return { leadsTo: '/account?linked=1' }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code !== 'UNAUTHENTICATED') return { leadsTo: `/account?error=${error.code}` }
  }
  const mayCreate = oidcSettings()?.mayCreate === true
  try {
    const outcome = await signInWithIdentity(database, { identity, mayCreate, address, agent })
    return 'secret' in outcome ? outcome : { leadsTo: `/sign-in?error=PROVIDER_${outcome.refused}` }
  } catch (error) {
    if (error instanceof DomainError) return { leadsTo: '/sign-in?error=PROVIDER_EMAIL_UNVERIFIED' }
    throw error
  }
}

function identityOf({ iss, sub, email = '', email_verified, name }: OidcProfile): ProvidedIdentity {
  return {
    issuer: iss,
    subject: sub,
    email,
    isEmailVerified: email !== '' && email_verified === true,
    name: (name?.trim() || email.split('@')[0] || sub).slice(0, MOST_OF_A_NAME),
  }
}

const MOST_OF_A_NAME = 100
