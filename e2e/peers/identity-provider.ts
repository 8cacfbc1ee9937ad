import type { Server } from 'node:http'
import Provider from 'oidc-provider'

/** Whoever signs in at the provider, by what they write as their name there. */
export type ProviderAccount = { email: string; email_verified: boolean; name: string }

/** An identity provider of the journeys' own, with its own pages for signing in and consenting. */
export class IdentityProvider {
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(
    port: number,
    client: { id: string; secret: string; redirect: string },
    accounts: Readonly<Record<string, ProviderAccount>>,
  ): Promise<IdentityProvider> {
    const provider = new Provider(`http://127.0.0.1:${port}`, {
      clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirect] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      cookies: { keys: ['only for the journeys'] },
      findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) }),
    })
    const server = provider.listen(port, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    return new IdentityProvider(server)
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}
