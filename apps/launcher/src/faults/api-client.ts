/** What the page's API answered: what it returned, or the code it refused with. */
export type Answer<T> = { data: T } | { refused: string }

/**
 * The page's API as a browser uses it: with a cookie jar, from its own origin.
 *
 * @throws what fetch throws when the page is away or goes away before it has answered: whether the call was done is then
 * not known
 */
export class ApiClient {
  readonly #address: string
  readonly #cookies = new Map<string, string>()

  constructor(address: string) {
    this.#address = address
  }

  async mutate<T>(procedure: string, input: unknown): Promise<Answer<T>> {
    return readAnswer(await this.#post(`/api/trpc/${procedure}`, { json: input }))
  }

  async query<T>(procedure: string, input: unknown): Promise<Answer<T>> {
    const asked = encodeURIComponent(JSON.stringify({ json: input }))
    return readAnswer(await this.#send(`/api/trpc/${procedure}?input=${asked}`, {}))
  }

  /** Signs in by password; the cookie stays in the jar. @throws Error when refused */
  async signIn(email: string, password: string): Promise<void> {
    const csrf = await this.#send('/api/auth/csrf', {})
    const { csrfToken } = (await csrf.json()) as { csrfToken: string }
    await this.#post('/api/auth/callback/password', { email, password, csrfToken, json: 'true' })
    if (![...this.#cookies.keys()].some((name) => name.endsWith('kilotoken.session')))
      throw new Error('signing in was refused')
  }

  #post(path: string, body: unknown): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#address },
      body: JSON.stringify(body),
    })
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${this.#address}${path}`, {
      ...init,
      headers: { ...init.headers, cookie },
      redirect: 'manual',
    })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const body = (await response.json()) as {
    result?: { data: { json: T } }
    error?: { json: { data: { domainCode?: string; code: string } } }
  }
  if (body.result) return { data: body.result.data.json }
  const { domainCode, code } = body.error?.json.data ?? { code: `HTTP_${response.status}` }
  return { refused: domainCode ?? code }
}
