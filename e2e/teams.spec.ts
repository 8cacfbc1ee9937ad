import { readFile } from 'node:fs/promises'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { OWNER, signInAsOwner } from './owner.ts'
import { TeamPage } from './pages/team-page.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark' },
] as const
const NARROW = { width: 360, height: 740 }
const GUEST = { name: 'Gil Guest', password: 'granite piccolo harvest' }

for (const reader of READERS)
  test.describe(`teams, ${reader.locale}, ${reader.theme}`, () => {
    const settings = { locale: reader.browser, colorScheme: reader.theme }
    test.use(settings)

    test('invite, join from a second browser, change the role, remove: out at the next click', async ({
      page,
      browser,
      watch,
    }) => {
      watch.tolerate(/status of (404|409)/)
      await signInAsOwner(page)
      const owner = new TeamPage(page, reader.locale)
      const { words } = owner
      const teamName = `Team ${crypto.randomUUID().slice(0, 8)}`
      await owner.create(teamName)
      await owner.open('settings')
      await expectAccessible(page)
      const email = `gil.${crypto.randomUUID().slice(0, 8)}@team.test`
      const link = await owner.invite(email)
      await expect(owner.row(email)).toBeVisible()
      await expectAccessible(page)

      const elsewhere = await browser.newContext(settings)
      const guest = new TeamPage(await elsewhere.newPage(), reader.locale)
      guest.team = owner.team
      await guest.page.goto('/invite')
      await expect(guest.page.getByText(words.guest.noLink)).toBeVisible()
      await guest.page.goto(link)
      await guest.page.reload()
      await guest.untilAlive('main form')
      await expect(guest.page.getByText(teamName)).toBeVisible()
      await expectAccessible(guest.page)
      await guest.field(words.guest.name).fill(GUEST.name)
      await guest.field(owner.app.account.password).fill('short')
      await guest.button(words.guest.createAndJoin).click()
      await expect(guest.field(owner.app.account.password)).toHaveAttribute('aria-invalid', 'true')
      await guest.field(owner.app.account.password).fill(GUEST.password)
      await guest.button(words.guest.createAndJoin).click()
      await guest.page.waitForURL(`**/t/${owner.team}/plans`)

      await page.reload()
      await owner.untilAlive('main')
      await owner.act(GUEST.name, words.list.changeRole)
      await expectAccessible(page)
      await owner.dialog().getByRole('radio', { name: words.roles.viewer }).check()
      await owner.dialog().getByRole('button', { name: words.changeRole.action, exact: true }).click()
      await expect(owner.row(GUEST.name)).toContainText(words.roles.viewer)

      await guest.open('settings')
      await expect(guest.page.getByRole('link', { name: words.log, exact: true })).toHaveCount(0)
      await expect(guest.button(words.invite.open)).toHaveCount(0)

      await owner.act(GUEST.name, words.list.remove)
      await owner.dialog().getByRole('button', { name: words.remove.action, exact: true }).click()
      await expect(owner.row(GUEST.name)).toHaveCount(0)
      await guest.page.getByRole('link', { name: words.general, exact: true }).click()
      await expect(guest.page.getByRole('heading', { name: owner.app.notFound.title })).toBeVisible()
      await guest.page.goto(link)
      await expect(guest.page.getByText(owner.app.errors.LINK_INVALID)).toBeVisible()
      await elsewhere.close()
    })

    test('the last owner stays, the log tells what was done and comes out as a file', async ({ page }) => {
      await signInAsOwner(page)
      const owner = new TeamPage(page, reader.locale)
      const { words, log } = owner
      await page.goto('/teams/new')
      await owner.untilAlive('main form')
      await expectAccessible(page)
      await owner.create('=1+1 team')
      await owner.open('settings/general')
      await expect(page.getByText(words.list.onlyOwner)).toBeVisible()
      await expectAccessible(page)
      await owner.field(words.name.label).fill('Thinkers')
      await owner.button(words.name.action).click()
      await expect(page.getByText(words.name.done)).toBeVisible()
      await expect(page.getByRole('navigation', { name: owner.app.frame.places })).toContainText('Thinkers')

      await owner.open('settings/log')
      // The owner may sign in elsewhere meanwhile, which every team's log has too.
      await expect(page.getByRole('rowheader').filter({ hasText: '=1+1 team' })).toHaveCount(2)
      await expectAccessible(page)
      await page.getByRole('combobox', { name: log.action }).selectOption('team.renamed')
      await owner.button(log.apply).click()
      await expect(page).toHaveURL(/action=team\.renamed/)
      await expect(page.getByRole('rowheader')).toHaveCount(1)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: log.export }).click(),
      ])
      const text = await readFile(await download.path(), 'utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text.split('\r\n')).toHaveLength(3)
      expect(text).toContain('Thinkers')
      expect(text).toContain(OWNER.name)
      await page.setViewportSize(NARROW)
      for (const place of ['settings', 'settings/general', 'settings/log'] as const) {
        await owner.open(place)
        await expectNoSidewaysScroll(page)
      }
      await owner.open('settings/general')
      await owner.button(words.delete.action).click()
      await owner.dialog().getByRole('textbox').fill('Thinkers')
      await owner.dialog().getByRole('button', { name: words.delete.action, exact: true }).click()
      await page.waitForURL((url) => !url.pathname.includes(owner.team))
    })

    test('an invitation says so when it is for another address', async ({ page }) => {
      await signInAsOwner(page)
      const owner = new TeamPage(page, reader.locale)
      await owner.create('Elsewhere')
      await owner.open('settings')
      const email = `other.${crypto.randomUUID().slice(0, 8)}@team.test`
      await page.goto(await owner.invite(email))
      await page.reload()
      const said = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: email })
      await expect(said).toContainText(OWNER.email)
    })
  })

test('a log is nobody else’s', async ({ page, request, baseURL }) => {
  await signInAsOwner(page)
  const owner = new TeamPage(page, 'en')
  await owner.create('Private')
  const path = `/t/${owner.team}/audit.csv`
  expect((await request.get(path)).status()).toBe(401)
  expect((await page.request.get(`/t/${crypto.randomUUID()}/audit.csv`)).status()).toBe(404)
  const cross = await page.request.get(path, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(cross.status()).toBe(403)
  const own = await page.request.get(path)
  expect(own.headers()).toMatchObject({
    'content-type': expect.stringContaining('text/csv'),
    'content-disposition': expect.stringContaining('attachment'),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  expect((await request.get(`${baseURL}/t/${owner.team}/settings`)).url()).toContain('/sign-in?next=')
})
