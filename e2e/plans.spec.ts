import { readFileSync } from 'node:fs'
import { callApi, enterAsOwner } from './as-owner.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { PlansPage } from './pages/plans-page.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light', name: 'Support desk', copy: 'Support desk, larger' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark', name: '客服台', copy: '客服台（扩大）' },
] as const

const NARROW = { width: 360, height: 740 }
const BROKEN = 'kilotoken: plan/1\nname: Broken\nhorizon:\n  start: 2027-01\n  months: 0\n'

async function answerQuestions(plans: PlansPage, name: string): Promise<void> {
  await plans.open('/new')
  await plans.field('name').fill(name)
  await plans.field('usersPerDay').fill('8k to 12k')
  await plans.field('rentPrice').fill('2.50')
  await plans.button(plans.words.questions.action).click()
  await plans.page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
  await plans.figure('rented.total.cost').waitFor()
}

for (const reader of READERS) {
  test.describe(`plans, ${reader.locale}, ${reader.theme}`, () => {
    test.use({ locale: reader.browser, colorScheme: reader.theme })

    test('five questions make a plan that reads, traces, and comes out as a file', async ({ page }) => {
      const plans = new PlansPage(page, await enterAsOwner(page), reader.locale)
      const { words } = plans
      await plans.open('/new')
      await expectAccessible(page)
      await plans.field('usersPerDay').fill('many')
      await expect(plans.field('usersPerDay')).toHaveAttribute('aria-invalid', 'true')
      await plans.button(words.questions.action).click()
      await expect(plans.field('name')).toBeFocused()
      await expect(page).toHaveURL(/\/plans\/new$/)
      await answerQuestions(plans, reader.name)
      await expect(plans.banner(words.read.firstLabel)).toBeVisible()
      await expectAccessible(page)

      const energy = page.getByRole('switch').nth(1)
      const before = await plans.figure('owned.total.cost').getAttribute('data-full')
      await energy.click()
      await expect(plans.figure('owned.total.cost')).not.toHaveAttribute('data-full', before ?? '')
      await expect(page).toHaveURL(/factors=hardware/)
      await plans.figure('rented.total.cost').click()
      await expect(page.getByRole('complementary', { name: plans.estimate.trace.label })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')

      await plans.open(`/${plans.plan()}`)
      const download = page.waitForEvent('download')
      await plans.choose(words.act.more, words.act.export)
      const text = readFileSync(await (await download).path(), 'utf8')
      expect(text).toContain(reader.name)
      await plans.open('/new?from=import')
      await page.getByLabel(words.create.document).fill(text)
      await plans.button(words.create.importAction).click()
      await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/)
      const again = await page.request.get(`/t/${plans.team}/plans/${plans.plan()}/v/1/download`)
      expect(await again.text()).toBe(text)
      expect(again.headers()['content-disposition']).toMatch(/^attachment; filename="plan\.yaml"/)
      expect(again.headers()['x-content-type-options']).toBe('nosniff')
    })

    test('a text that is no plan is listed problem by problem, and stays in the field', async ({
      page,
      watch,
    }) => {
      watch.tolerate(/status of 422/)
      const plans = new PlansPage(page, await enterAsOwner(page), reader.locale)
      await plans.open('/new?from=import')
      await page.getByLabel(plans.words.create.document).fill(BROKEN)
      await plans.button(plans.words.create.importAction).click()
      await expect(page.getByText('horizon.months')).toBeVisible()
      await expect(page.getByLabel(plans.words.create.document)).toHaveValue(BROKEN)
      await expectAccessible(page)
    })

    test('duplicate, rename, archive and undo, history, compare, restore', async ({ page }) => {
      const plans = new PlansPage(page, await enterAsOwner(page), reader.locale)
      const { words } = plans
      const copy = `${reader.copy} ${crypto.randomUUID()}`
      await answerQuestions(plans, reader.name)
      await plans.choose(words.act.more, words.act.duplicate)
      await expectAccessible(page)
      await plans.dialog().getByRole('textbox').fill(copy)
      await plans.send(words.duplicate.action)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(copy)
      const plan = plans.plan()

      await plans.choose(words.act.more, words.act.rename)
      await plans.dialog().getByRole('textbox').fill(`${copy} 2`)
      await plans.send(words.rename.action)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${copy} 2`)

      await plans.open()
      await page.getByRole('searchbox').fill(`${copy} 2`)
      await expect(plans.row(`${copy} 2`)).toHaveCount(1)
      await expectAccessible(page)
      const actions = words.list.actionsOf.replace('{name}', `${copy} 2`)
      await plans.choose(actions, words.act.archive)
      await expect(plans.row(`${copy} 2`)).toHaveCount(0)
      await plans.button(words.list.undo).click()
      await expect(plans.row(`${copy} 2`)).toHaveCount(1)

      await plans.open(`/${plan}/history?from=1&to=2`)
      await expect(page.getByRole('cell', { name: `${copy} 2`, exact: true })).toBeVisible()
      await expectAccessible(page)
      await plans.choose(
        words.history.actionsOf.replace('{version}', '1'),
        words.history.restore.replace('{version}', '1'),
      )
      await plans.dialog().getByRole('textbox').fill('back')
      await plans.send(words.restoreVersion.action)
      await page.waitForURL(new RegExp(`/plans/${plan}$`))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(copy)
      await plans.open(`/${plan}/v/2`)
      await expect(plans.banner(words.read.oldLabel)).toBeVisible()
      await expectAccessible(page)
      await callApi(page, 'plan.saveDraft', { team: plans.team, plan, baseVersion: 3, document: 'half' })
      await plans.open(`/${plan}`)
      await expect(plans.banner(words.read.draftLabel)).toBeVisible()

      await plans.choose(words.act.more, words.act.delete)
      await plans.dialog().getByRole('textbox').fill(copy)
      await plans.send(words.delete.action)
      await page.waitForURL(/\/plans$/)
      await expect(page.getByText(words.list.deletedDone.replace('{name}', copy))).toBeVisible()
      await expect(plans.row(copy)).toHaveCount(0)
    })

    test('every page fits 360 pixels', async ({ page }) => {
      const plans = new PlansPage(page, await enterAsOwner(page), reader.locale)
      await answerQuestions(plans, reader.name)
      const plan = plans.plan()
      await page.setViewportSize(NARROW)
      for (const path of ['', '/new', '/new?from=import', `/${plan}`, `/${plan}/history`]) {
        await plans.open(path)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
      }
    })
  })
}

test('a plan that names what the catalogue does not have is kept, and its page says what is missing', async ({
  page,
  watch,
}) => {
  watch.tolerate(/status of 422/)
  const plans = new PlansPage(page, await enterAsOwner(page), 'en')
  const { team } = plans
  const { planId } = await callApi(page, 'plan.createFromSample', { team, note: '' })
  const file = await (await page.request.get(`/t/${team}/plans/${planId}/v/1/download`)).text()
  const document = file.replaceAll('node: a100-sxm-8', 'node: a100-sxm-80')
  const made = await callApi(page, 'plan.import', { team, document, note: '' })
  await plans.open(`/${made.planId}`)
  await expect(page.getByText(plans.words.read.unworkable)).toBeVisible()
  await expect(page.getByText('options.cloud.node')).toBeVisible()
  await expectAccessible(page)
})

test('a viewer reads, exports and is offered nothing else', async ({ page, browser, watch, baseURL }) => {
  watch.tolerate(/status of 404/)
  const team = await enterAsOwner(page)
  const plan = (await callApi(page, 'plan.createFromSample', { team, note: '' })).planId
  const email = `vera.${crypto.randomUUID()}@team.test`
  const invited = await callApi(page, 'invitation.create', { team, email, role: 'viewer', locale: 'en' })
  const context = await browser.newContext({ locale: 'en-US', ...(baseURL !== undefined && { baseURL }) })
  const viewer = await context.newPage()
  const person = { name: 'Vera Viewer', password: 'vermilion otter ladder' }
  await callApi(viewer, 'invitation.acceptAsNew', { secret: invited.path.split('#')[1], ...person })
  const plans = new PlansPage(viewer, team, 'en')
  const { words } = plans
  await plans.open(`/${plan}`)
  await expect(plans.figure('cloud.total.cost')).toBeVisible()
  await expect(plans.link(words.read.edit)).toHaveCount(0)
  await plans.button(words.act.more).click()
  const { history, compare, report, export: asFile } = words.act
  await expect(viewer.getByRole('menuitem')).toHaveText([history, compare, report, asFile])
  await plans.open()
  await expect(plans.link(words.new)).toHaveCount(0)
  expect((await viewer.goto(`/t/${team}/plans/new`))?.status()).toBe(404)
  await context.close()
})

test('what is not the team’s is not there, in pages and as a file', async ({ page, watch, baseURL }) => {
  watch.tolerate(/status of 404/)
  const team = await enterAsOwner(page)
  const plan = (await callApi(page, 'plan.createFromSample', { team, note: '' })).planId
  const other = (await callApi(page, 'team.create', { name: 'Elsewhere' })).teamId
  expect((await page.goto(`/t/${team}/plans/${plan}`))?.status()).toBe(200)
  for (const path of [`/t/${other}/plans/${plan}`, `/t/${plan}/plans`, `/t/${other}/plans/${plan}/history`])
    expect((await page.goto(path))?.status(), path).toBe(404)
  const file = `/t/${other}/plans/${plan}/v/1/download`
  expect((await page.request.get(file)).status()).toBe(404)
  const elsewhere = await page.request.get(file, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(elsewhere.status()).toBe(403)
  await page.context().clearCookies()
  expect((await page.request.get(`${baseURL}${file}`)).status()).toBe(401)
  await page.goto(`/t/${team}/plans`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})
