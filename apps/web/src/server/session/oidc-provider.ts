import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { OidcSettings } from './oidc-settings.ts'
import type { OidcProfile } from './receive-identity.ts'

/** The identity provider: its answer is bound to this browser by state, to this exchange by PKCE, to this token by nonce. */
export function oidcProvider({
  issuer,
  clientId,
  clientSecret,
  name,
}: OidcSettings): OAuthConfig<OidcProfile> {
  return {
    id: 'oidc',
    name: name ?? 'OpenID Connect',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    // Address and name may stand in the id token or only here; who it is, is the id token's word, which is signed.
    userinfo: {
      request: async ({ client, tokens }) => {
        const { access_token: accessToken, id_token: idToken } = tokens
        if (!accessToken || !idToken) throw new Error('The provider answered without tokens.')
        const claims = claimsOf(idToken)
        const told = await client.userinfo(accessToken)
        // What is told about somebody else must not be believed of this one. @source OpenID Connect Core 1.0, 5.3.2
        if (told.sub !== claims.sub) throw new Error('The provider told about somebody else.')
        return { ...told, ...claims }
      },
    },
    profile: (profile) => ({ id: profile.sub }),
  }
}

/** What the id token says. Its signature was checked when it was received. */
function claimsOf(idToken: string): Pick<OidcProfile, 'iss' | 'sub'> {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'))
}
