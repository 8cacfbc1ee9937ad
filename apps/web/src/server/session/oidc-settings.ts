export type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What the provider is called on buttons; undefined for words that fit any. */
  name: string | undefined
  /** Whether whoever the provider knows gets an account, invited or not. */
  mayCreate: boolean
}

/** The identity provider, as the operator set it; undefined when there is none. Issuer, id and secret are needed. */
export function oidcSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = environment
  if (!OIDC_ISSUER || !clientId || !clientSecret) return undefined
  return {
    issuer: OIDC_ISSUER,
    clientId,
    clientSecret,
    name: environment.OIDC_NAME || undefined,
    mayCreate: environment.OIDC_CREATE_ACCOUNTS === '1',
  }
}
