/** Sends JSON to one of the doors of signing in, with the token that shows it comes from a page of ours. */
export async function postAuth(
  action: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ url: string; ok: boolean }> {
  const { csrfToken } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()
  const answer = await fetch(`/api/auth/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // The text "true", not the value: it is compared with what a form would send.
    body: JSON.stringify({ ...fields, csrfToken, json: 'true' }),
  })
  const { url } = await answer.json()
  return { url: String(url), ok: answer.ok }
}
