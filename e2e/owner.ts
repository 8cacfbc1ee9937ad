import { expect, type Page } from '@playwright/test'

/** Where the product runs. */
export const ADDRESS = process.env.E2E_BASE_URL ?? 'http://127.0.0.1:3000'

/** The person who sets the instance up, for every journey that needs somebody signed in. */
export const OWNER = {
  name: 'Olive Owner',
  email: 'olive@team.test',
  password: 'vermilion otter ladder',
  teamName: 'Analytics',
}

/** A request of a page of ours says so; one made by hand has to. */
const own = { origin: ADDRESS }

/** The link that was printed when the product started. */
export function setUpLink(): string {
  const link = process.env.E2E_SET_UP_LINK
  if (link === undefined) throw new Error('E2E_SET_UP_LINK is not set: the link that the start printed.')
  return link
}

/** Signs the owner in without the pages, and makes their account and team if nobody has yet. */
export async function signInAsOwner(page: Page): Promise<void> {
  const secret = setUpLink().split('#')[1]
  // Answers that somebody set it up already, every time but the first.
  await page.request.post('/api/trpc/account.setUp', {
    data: { json: { ...OWNER, secret } },
    headers: own,
  })
  await signIn(page, OWNER)
}

/** Signs somebody in without the pages. */
async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const answer = await page.request.post('/api/auth/callback/password', {
    data: { email, password, csrfToken, json: 'true' },
    headers: own,
  })
  expect(answer.status()).toBe(200)
}
