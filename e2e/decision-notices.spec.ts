import { readFileSync } from 'node:fs'
import path from 'node:path'
import { messagesOf } from '@kilotoken/messages'
import type { Page } from '@playwright/test'
import { callApi, enterAsOwner } from './as-owner.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { EditorPage } from './pages/editor-page.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light', join: ': ' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark', join: '：' },
] as const

const NARROW = { width: 360, height: 740 }
const STARTUP = path.join(import.meta.dirname, '../examples/j1-startup.yaml')

/**
 * At its peak 137.5M tokens a day are 4,774.3 tokens a second; a server plans for 2,400: 1.98929 of two servers. The
 * need may rise by 0.01071 ÷ 1.98929 = 0.5% before it takes a third.
 */
const NEAR = `
kilotoken: plan/1
name: Near
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD, rates: { USD/CNY: 7.10 } }
workloads:
  chat:
    kind: serving
    demand: { tokens: { input: 0 tok/day, output: 137.5 Mtok/day }, peak_factor: 3 }
    capacity: { method: given, node_throughput: 3000 tok/s/node }
    headroom: 80%
options:
  rent: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: 14.2 to 21.3 CNY/GPU-h }
  api: { kind: api, price: { input: 1 USD/Mtok, output: 1 USD/Mtok } }
accounting: { book_life: 4 years, salvage: 0% }
strategies: { rent: rent, api: api }
`

/** 70B parameters at 16 bytes each are 1,120 GB: fourteen GPUs of 80 GB hold them, and the cluster has eight. */
const TOO_SMALL = `
kilotoken: plan/1
name: Too small
horizon: { start: 2027-01, months: 24 }
currency: { plan: USD }
workloads:
  base: { kind: pretrain, label: { en: Base, zh: 基座 }, start: 2027-01, parameters: 70B, tokens: 1T, cluster: 8 GPU }
options:
  one: { kind: rent, term: on_demand, node: a100-sxm-8, price: 1.5 USD/GPU-h }
  two: { kind: rent, term: on_demand, node: a100-sxm-8, price: 1.7 USD/GPU-h }
accounting: { book_life: 4 years, salvage: 0% }
strategies: { one: one, two: two }
`

async function importPlan(page: Page, document: string) {
  const team = await enterAsOwner(page)
  const { planId: plan } = await callApi(page, 'plan.import', { team, document, note: '' })
  return { team, plan, edit: `/t/${team}/plans/${plan}/edit`, compare: `/t/${team}/compare?plan=${plan}` }
}

for (const { locale, browser, theme, join } of READERS)
  test.describe(`what a decision should say, ${locale}, ${theme}`, () => {
    test.use({ locale: browser, colorScheme: theme })

    test('a need close to a step is said beside the totals and on the comparison', async ({ page }) => {
      const words = messagesOf(locale).app.compare
      const made = await importPlan(page, NEAR)
      const editor = new EditorPage(page, locale)
      await editor.open(made.edit)
      const result = page.getByRole('complementary', { name: editor.words.result.label })
      await expect(result).toContainText(words.rests.nearSteps)
      await expect(result).toContainText('0.5%')
      await expectAccessible(page)
      // Half of the load takes 0.995 of one server: near its step too. A third of it is not near any.
      await editor.field('workloads.chat.demand.tokens.output').fill('45 Mtok/day')
      await expect(result).not.toContainText(words.rests.nearSteps)

      await page.goto(made.compare)
      const rests = page.getByRole('region', { name: words.rests.title })
      await expect(rests).toContainText(words.rests.nearSteps)
      await expect(rests).toContainText('0.5%')
      await expectAccessible(page)
      await page.setViewportSize(NARROW)
      await expectNoSidewaysScroll(page)
    })

    test('a price in another currency says what is counted, and at which rate', async ({ page }) => {
      const made = await importPlan(page, NEAR)
      const editor = new EditorPage(page, locale)
      await editor.open(made.edit)
      const price = editor.field('options.rent.price')
      // 14.2 and 21.3 yuan at 7.10 to the dollar are two dollars and three.
      await expect(price).toHaveAccessibleDescription(/\b2 .*\b3\D.*/u)
      await expect(price).toHaveAccessibleDescription(/7\.10?\D/u)
      await price.fill('2 USD/GPU-h')
      await expect(price).not.toHaveAccessibleDescription(/7\.1/u)
    })

    test('a total that leaves out what has no price says so beside it, and what it lacks', async ({
      page,
    }) => {
      const words = messagesOf(locale).app.figure
      const made = await importPlan(page, NEAR.replace(', output: 1 USD/Mtok', ''))
      await page.goto(`/t/${made.team}/plans/${made.plan}`)
      const notice = page.getByRole('listitem').filter({ hasText: /^api/u })
      await expect(page.getByText(words.incompleteTitle)).toBeVisible()
      await expect(notice).toContainText(locale === 'en' ? 'price of tokens' : 'token 价格')
      // Nothing is read, which costs nothing; what is written has no price.
      await expect(page.getByRole('table').first()).toContainText(words.incomplete)
      await expectAccessible(page)
      await page.setViewportSize(NARROW)
      await expectNoSidewaysScroll(page)
      await page.goto(made.edit)
      await expect(page.getByText(words.incomplete, { exact: true })).toBeVisible()
    })

    test('what cannot be done says why, on the plan, in the editor and on the comparison', async ({
      page,
    }) => {
      const words = messagesOf(locale).app.figure
      const why = locale === 'en' ? 'at least 14 GPU' : '至少需要 14 GPU'
      const made = await importPlan(page, TOO_SMALL)
      await page.goto(`/t/${made.team}/plans/${made.plan}`)
      await expect(page.getByText(words.impossible)).toBeVisible()
      await expect(page.getByRole('main')).toContainText(why)
      await expectAccessible(page)
      await page.goto(made.edit)
      await expect(page.getByText(words.impossible)).toBeVisible()
      await page.goto(made.compare)
      const verdict = page.getByRole('region', {
        name: messagesOf(locale).app.compare.verdict.label,
        exact: true,
      })
      await expect(verdict).toContainText(why)
      await expect(verdict).toContainText(`one${join}`)
      await expectAccessible(page)
    })

    test('flip points stand on the crossover with value and unit', async ({ page }) => {
      const made = await importPlan(page, readFileSync(STARTUP, 'utf8'))
      await page.goto(made.compare)
      const chart = page
        .getByRole('figure')
        .filter({ hasText: locale === 'en' ? '18.4M tok/day' : '1,840万 token' })
      await expect(chart).toBeVisible()
    })

    test('fields of a strategy say which workload they buy for', async ({ page }) => {
      const team = await enterAsOwner(page)
      const document = readFileSync(path.join(import.meta.dirname, '../examples/assistant-2027.yaml'), 'utf8')
      const { planId } = await callApi(page, 'plan.import', { team, document, note: '' })
      const editor = new EditorPage(page, locale)
      await editor.open(`/t/${team}/plans/${planId}/edit`)
      const label = editor.words.bought.replace('{workload}', locale === 'en' ? 'Chat' : '对话')
      await expect(page.getByLabel(label, { exact: true }).first()).toHaveValue('api')
      await expect(editor.field('scenarios.boom.set.workloads.chat.demand.drivers.users.growth')).toHaveValue(
        '12%/month',
      )
    })
  })

test('an entry that was added goes with undo, and comes back with redo', async ({ page }) => {
  const team = await enterAsOwner(page)
  const document = readFileSync(path.join(import.meta.dirname, '../examples/assistant-2027.yaml'), 'utf8')
  const { planId } = await callApi(page, 'plan.import', { team, document, note: '' })
  const editor = new EditorPage(page, 'en')
  await editor.open(`/t/${team}/plans/${planId}/edit`)
  const team4 = editor.field('workloads.chat.teams.legal')
  const teams = editor.field('workloads.chat.teams')
  await teams.evaluate((element) => element.closest('details')?.setAttribute('open', ''))
  await teams.getByRole('button', { name: new RegExp(`^${editor.words.entry.add}`) }).click()
  await teams.getByLabel(editor.words.entry.key, { exact: true }).fill('legal')
  await page.keyboard.press('Enter')
  await expect(team4).toHaveCount(1)
  await editor.button(editor.words.undo).click()
  await expect(team4).toHaveCount(0)
  await editor.button(editor.words.redo).click()
  await expect(team4).toHaveCount(1)
})
