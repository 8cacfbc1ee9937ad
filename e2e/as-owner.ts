import { expect, type Page } from '@playwright/test'
import { signInAsOwner } from './owner.ts'

/** Signs the owner in and gives the id of their team. */
export async function enterAsOwner(page: Page): Promise<string> {
  await page.goto('/sample')
  await signInAsOwner(page)
  const answer = await (await page.request.get('/api/trpc/account.me')).json()
  return answer.result.data.json.teams[0].id
}

/** Calls the API as a page of ours would, for what a test is not about. */
export async function callApi(page: Page, procedure: string, input: object) {
  const answer = await page.request.post(`/api/trpc/${procedure}`, {
    data: { json: input },
    headers: { origin: new URL(page.url()).origin },
  })
  expect(answer.status(), procedure).toBe(200)
  return (await answer.json()).result.data.json
}
