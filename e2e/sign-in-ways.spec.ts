import type { Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { OWNER, signInAsOwner } from './owner.ts'
import { AccountPage } from './pages/account-page.ts'
import { IdentityProvider } from './peers/identity-provider.ts'
import { MailServer } from './peers/mail-server.ts'
import { expect, test } from './watched-test.ts'

const address = process.env.E2E_BASE_URL ?? ''
const NEW = 'granite piccolo harvest'
/** What the provider's own pages load, which are not ours to watch. */
const PROVIDER = /left the origin|status of 40\d|ERR_|preload/

test.describe.configure({ mode: 'serial' })

let mail: MailServer
let provider: IdentityProvider

test.beforeAll(async () => {
  mail = await MailServer.start(Number(process.env.E2E_MAIL_PORT))
  provider = await IdentityProvider.start(
    Number(process.env.E2E_PROVIDER_PORT),
    { id: 'kilotoken', secret: 'only-for-the-journeys', redirect: `${address}/api/auth/callback/oidc` },
    {
      olive: { email: OWNER.email, email_verified: true, name: 'Olive O.' },
      stranger: { email: 'stranger@team.test', email_verified: true, name: 'Stranger' },
      unverified: { email: 'unverified@team.test', email_verified: false, name: 'Unverified' },
    },
  )
})

test.afterAll(async () => {
  await mail.stop()
  await provider.stop()
})

const linkIn = (text: string) => /http\S+?#[\w-]{43}/.exec(text)?.[0] ?? 'no link'

test('the owner is there', async ({ page }) => {
  await signInAsOwner(page)
  await page.goto('/account')
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(OWNER.name)
})

for (const locale of ['en', 'zh-CN'] as const)
  test.describe(`by mail, ${locale}`, () => {
    test.use({ locale })

    test('a link signs in once, after a press', async ({ page, watch }) => {
      watch.tolerate(/status of 401/)
      const account = new AccountPage(page, locale)
      const { words } = account
      await account.open('/sign-in/link')
      await expectAccessible(page)
      await account.field(words.email).fill(OWNER.email.toUpperCase())
      await account.button(words.byLink.action).click()
      await expect(page.getByText(words.forgot.sent)).toBeVisible()
      const { to, subject, text, html } = await mail.next()
      expect({ to, subject }).toEqual({ to: OWNER.email, subject: words.mail.signInSubject })
      expect(linkIn(html)).toBe(linkIn(text))
      await account.open(linkIn(text))
      await page.reload()
      await account.untilAlive()
      await expectAccessible(page)
      await account.button(words.byLink.confirm).click()
      await page.waitForURL('**/t/*/plans')
      await account.signOut()
      await account.open(linkIn(text))
      await account.button(words.byLink.confirm).click()
      await expect(page.getByText(account.errors.LINK_INVALID)).toBeVisible()
    })

    test('a forgotten password is replaced, and nobody learns who has an account', async ({ page }) => {
      const account = new AccountPage(page, locale)
      const { words } = account
      await account.open('/reset')
      await account.field(words.email).fill('nobody@team.test')
      await account.button(words.forgot.action).click()
      await expect(page.getByText(words.forgot.sent)).toBeVisible()
      await account.open('/reset')
      await account.field(words.email).fill(OWNER.email)
      await account.button(words.forgot.action).click()
      await expect(page.getByText(words.forgot.sent)).toBeVisible()
      const { to, text } = await mail.next()
      expect(to).toBe(OWNER.email)
      expect(mail.count).toBe(0)
      await account.open(linkIn(text))
      await page.reload()
      await account.untilAlive()
      await expectAccessible(page)
      await account.field(words.newPassword).fill(NEW)
      await account.button(words.reset.action).click()
      await page.waitForURL('**/t/*/plans')
      await account.open('/account')
      await account.changePassword(NEW, OWNER.password)
      await expect(page.getByText(words.page.passwordChanged)).toBeVisible()
      await account.signOut()
    })
  })

test.describe('by the organisation’s provider', () => {
  const byProvider = /Example ID/

  async function throughProvider(page: Page, login: string): Promise<void> {
    await page.getByRole('button', { name: byProvider }).click()
    await page.locator('input[name=login]').fill(login)
    await page.locator('input[name=password]').fill('any')
    await page.locator('button[type=submit]').click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL((url) => url.origin === address)
  }

  test('an account that exists is not taken by its address; it is linked from inside, and unlinked', async ({
    page,
    context,
    watch,
  }) => {
    watch.tolerate(PROVIDER)
    const account = new AccountPage(page, 'en')
    const { words } = account
    await account.open('/sign-in')
    await throughProvider(page, 'olive')
    await expect(page.getByText(words.signIn.PROVIDER_NOT_LINKED)).toBeVisible()
    await expectAccessible(page)

    await account.signIn(OWNER.email, OWNER.password)
    await account.open('/account')
    await page.getByRole('button', { name: byProvider }).click()
    await page.waitForURL('**/account**')
    await expect(page.getByText('Your account is linked with Example ID.')).toBeVisible()
    await expectAccessible(page)
    await account.signOut()

    await page.getByRole('button', { name: byProvider }).click()
    await page.waitForURL('**/t/*/plans')
    await account.open('/account')
    await expect(account.field(words.name)).toHaveValue(OWNER.name)
    await account.button(words.page.unlink).click()
    await expect(page.getByText(words.page.unlinked)).toBeVisible()
    await account.signOut()
    await context.clearCookies()
  })

  for (const [login, refusal] of [
    ['stranger', 'PROVIDER_NOT_INVITED'],
    ['unverified', 'PROVIDER_EMAIL_UNVERIFIED'],
  ] as const)
    test(`whoever is ${login} stays out`, async ({ page, watch }) => {
      watch.tolerate(PROVIDER)
      const account = new AccountPage(page, 'en')
      await account.open('/sign-in')
      await throughProvider(page, login)
      await expect(page.getByText(account.words.signIn[refusal])).toBeVisible()
      await page.goto('/account')
      await expect(page).toHaveURL(/\/sign-in/)
    })

  test('an answer that was not asked for signs nobody in', async ({ page }) => {
    const account = new AccountPage(page, 'en')
    await page.goto('/api/auth/callback/oidc?code=stolen&state=forged')
    await expect(page).toHaveURL(/\/sign-in/)
    await expect(page.getByText(account.words.signIn.providerFailed)).toBeVisible()
  })
})
