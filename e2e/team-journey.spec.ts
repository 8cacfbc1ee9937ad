import { messagesOf } from '@kilotoken/messages'
import { expectAccessible } from './expect-accessible.ts'
import { OWNER, signInAsOwner } from './owner.ts'
import { EditorPage } from './pages/editor-page.ts'
import { PlansPage } from './pages/plans-page.ts'
import { TeamPage } from './pages/team-page.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light', plan: 'Support desk' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark', plan: '客服台' },
] as const
const GUEST = { name: 'Gil Guest', password: 'granite piccolo harvest' }
const PRICE = 'options.rented.price'

for (const reader of READERS)
  test.describe(`a team, ${reader.locale}`, () => {
    const settings = { locale: reader.browser, colorScheme: reader.theme } as const
    test.use(settings)

    test('two people and a plan, from the invitation to the farewell', async ({ page, browser, watch }) => {
      test.slow()
      watch.tolerate(/status of (404|409)/)
      const { app } = messagesOf(reader.locale)
      await signInAsOwner(page)
      const owner = new TeamPage(page, reader.locale)
      await owner.create(`Team ${crypto.randomUUID().slice(0, 8)}`)
      await owner.open('settings')
      const link = await owner.invite(`gil.${crypto.randomUUID().slice(0, 8)}@team.test`)
      const elsewhere = await browser.newContext(settings)
      const guest = new TeamPage(await elsewhere.newPage(), reader.locale)
      guest.team = owner.team
      await guest.page.goto(link)
      await guest.untilAlive('main form')
      await guest.field(owner.words.guest.name).fill(GUEST.name)
      await guest.field(app.account.password).fill(GUEST.password)
      await guest.button(owner.words.guest.createAndJoin).click()
      await guest.page.waitForURL(`**/t/${owner.team}/plans`)

      const plans = new PlansPage(page, owner.team, reader.locale)
      await plans.open('/new')
      await plans.field('name').fill(reader.plan)
      await plans.field('usersPerDay').fill('8k to 12k')
      await plans.field('rentPrice').fill('2.50')
      await plans.button(plans.words.questions.action).click()
      await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
      await plans.figure('rented.total.cost').waitFor()
      const plan = plans.plan()
      const editPath = `/t/${owner.team}/plans/${plan}/edit`

      const mine = new EditorPage(page, reader.locale)
      await mine.open(editPath)
      const theirs = new EditorPage(guest.page, reader.locale)
      await theirs.open(editPath)
      await theirs.field(PRICE).fill('2 USD/GPU-h')
      await theirs.save('a better offer')
      await expect(theirs.dialog()).toHaveCount(0)
      await expect(guest.page.locator('header')).toContainText('v2')

      await mine.field(PRICE).fill('3 USD/GPU-h')
      await mine.save('a worse offer')
      await expect(page.getByText(mine.words.conflict.title)).toBeVisible()
      await expect(page.getByText('a better offer')).toBeVisible()
      await expect(page.getByText(GUEST.name).first()).toBeVisible()
      await page.getByRole('radio', { name: '3 USD/GPU-h' }).check()
      await mine.button(mine.words.conflict.merge.replace('{version}', '3')).click()
      await expect(page.locator('header')).toContainText('v3')

      await plans.open(`/${plan}/history`)
      await expect(page.getByText('a better offer')).toBeVisible()
      await expect(page.getByText(OWNER.name).first()).toBeVisible()
      await expectAccessible(page)
      await plans.choose(
        plans.words.history.actionsOf.replace('{version}', '2'),
        plans.words.history.restore.replace('{version}', '2'),
      )
      await plans.dialog().getByRole('textbox').fill('back to the better offer')
      await plans.send(plans.words.restoreVersion.action)
      await page.waitForURL(new RegExp(`/plans/${plan}$`))
      await expect(page.locator('header')).toContainText(plans.words.version.replace('{version}', '4'))

      await owner.open('settings')
      await owner.act(GUEST.name, owner.words.list.changeRole)
      await owner.dialog().getByRole('radio', { name: owner.words.roles.viewer }).check()
      await owner.dialog().getByRole('button', { name: owner.words.changeRole.action, exact: true }).click()
      await expect(owner.row(GUEST.name)).toContainText(owner.words.roles.viewer)
      const read = new PlansPage(guest.page, owner.team, reader.locale)
      await read.open(`/${plan}`)
      await expect(read.figure('rented.total.cost')).toBeVisible()
      await expect(read.link(read.words.read.edit)).toHaveCount(0)
      await guest.page.goto(editPath)
      await guest.page.waitForURL(new RegExp(`/plans/${plan}$`))

      await owner.act(GUEST.name, owner.words.list.remove)
      await owner.dialog().getByRole('button', { name: owner.words.remove.action, exact: true }).click()
      await expect(owner.row(GUEST.name)).toHaveCount(0)
      await guest.page.getByRole('link', { name: app.frame.plans, exact: true }).first().click()
      await expect(guest.page.getByRole('heading', { name: app.notFound.title })).toBeVisible()
      await elsewhere.close()
    })
  })
