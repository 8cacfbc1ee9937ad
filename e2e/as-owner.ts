import { expect, type Page } from '@playwright/test'
import { ADDRESS, signInAsOwner } from './owner.ts'

let team: Promise<string> | undefined

/** Signs the owner in and gives the id of a team: each worker has its own, so that no journey meets another's runs. */
export async function enterAsOwner(page: Page): Promise<string> {
  await signInAsOwner(page)
  team ??= callApi(page, 'team.create', { name: 'Analytics' }).then(({ teamId }) => teamId)
  return team
}

/** Calls the API as a page of ours would, for what a test is not about. */
export async function callApi(page: Page, procedure: string, input: object) {
  const answer = await page.request.post(`/api/trpc/${procedure}`, {
    data: { json: input },
    headers: { origin: ADDRESS },
  })
  expect(answer.status(), procedure).toBe(200)
  return (await answer.json()).result.data.json
}
