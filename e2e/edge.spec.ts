import { expect, test } from '@playwright/test'

const PAGES = ['/sample', '/catalogue', '/no-such-page', '/api/trpc/sample.gpuGap', '/healthz']

test('every answer carries the headers, and each page a nonce of its own', async ({ request }) => {
  const policies = new Set<string>()
  for (const path of PAGES) {
    const headers = (await request.get(path)).headers()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin')
    expect(headers['permissions-policy'], path).toContain('camera=()')
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['x-powered-by'], path).toBeUndefined()
    expect(headers['strict-transport-security'], path).toBeUndefined()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("'strict-dynamic'")
    expect(policy, path).not.toContain('unsafe-inline')
    expect(policy, path).not.toContain("'unsafe-eval'")
    policies.add(policy)
  }
  expect(policies.size).toBe(PAGES.length)
})

test('a page behind https asks browsers to stay there', async ({ request }) => {
  const answer = await request.get('/sample', { headers: { 'x-forwarded-proto': 'https' } })
  expect(answer.headers()['strict-transport-security']).toContain('max-age=31536000')
})

test('server functions do not exist', async ({ request }) => {
  const answer = await request.post('/sample', { headers: { 'next-action': 'a'.repeat(40) }, data: '[]' })
  expect(answer.status()).toBe(404)
  const form = { $ACTION_ID_0: 'a'.repeat(40) }
  expect((await request.post('/sample', { multipart: form })).status()).toBe(404)
  expect((await request.post('/sample', { form })).status()).toBe(404)
})

test('the API answers its own pages only', async ({ request, baseURL }) => {
  const json = { 'content-type': 'application/json' }
  const own = new URL(baseURL ?? '').origin
  const path = '/api/trpc/sample.gpuGap'
  expect((await request.get(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status()).toBe(403)
  expect((await request.post(path, { headers: json, data: {} })).status()).toBe(403)
  expect(
    (await request.post(path, { headers: { ...json, origin: 'https://evil.test' }, data: {} })).status(),
  ).toBe(403)
  const form = { 'content-type': 'text/plain', origin: own }
  expect((await request.post(path, { headers: form, data: '{}' })).status()).toBe(415)
})

test('a batch is small, a bad question is a 400, and a failure says nothing of the inside', async ({
  request,
}) => {
  const eleven = Array.from({ length: 11 }, () => 'sample.gpuGap').join(',')
  expect((await request.get(`/api/trpc/${eleven}?batch=1`)).status()).toBe(400)
  const bad = await request.get('/api/trpc/sample.estimate', {
    params: { input: JSON.stringify({ json: { scenario: 'guosheng', factors: ['profit'] } }) },
  })
  expect(bad.status()).toBe(400)
  expect(await bad.text()).not.toContain('stack')
  const unknown = await request.get('/api/trpc/sample.estimate', {
    params: { input: JSON.stringify({ json: { scenario: 'nobody', factors: ['hardware'] } }) },
  })
  expect(unknown.status()).toBe(404)
  expect((await unknown.json()).error.json.data).toMatchObject({
    domainCode: 'NOT_FOUND',
    requestId: expect.any(String),
  })
})

test('health is of the process, readiness of everything behind it', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'ok' })
  const ready = await request.get('/readyz')
  expect(ready.status()).toBe(200)
  expect(await ready.json()).toEqual({ ready: true, database: 'ok', migrations: 'ok', worker: 'ok' })
})
