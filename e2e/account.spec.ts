import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { OWNER, setUpLink } from './owner.ts'
import { AccountPage } from './pages/account-page.ts'
import { expect, test } from './watched-test.ts'

const LANGUAGES = ['en', 'zh-CN'] as const
const NARROW = { width: 360, height: 740 }

test.describe.configure({ mode: 'serial' })

test.describe('before anybody has an account', () => {
  test.use({ locale: 'zh-CN' })

  test('the start leads to the printed link, which refuses a guessable password and makes owner and team', async ({
    page,
    watch,
  }) => {
    watch.tolerate(/status of 422/)
    const account = new AccountPage(page, 'zh-CN')
    const { words } = account
    await page.goto('/')
    await expect(page.getByText(words.signIn.notSetUp)).toBeVisible()
    await expectAccessible(page)
    await page.goto('/set-up')
    await expect(page.getByText(words.setUp.noLink)).toBeVisible()
    await account.open(setUpLink())
    await expectAccessible(page)
    await account.button(words.setUp.action).click()
    await account.expectRefused(words.name, words.nameMissing)
    await account.field(words.name).fill(OWNER.name)
    await account.field(words.email).fill(OWNER.email)
    await account.field(words.setUp.teamName).fill(OWNER.teamName)
    await account.field(words.password).fill('Password2027!')
    await account.button(words.setUp.action).click()
    await account.expectRefused(words.password, /最常被尝试/)
    await account.field(words.password).fill(OWNER.password)
    await account.button(words.setUp.action).click()
    await page.waitForURL('**/t/*/plans')
    await page.goto('/set-up')
    await expect(page).toHaveURL(/\/plans$/)
    await account.signOut()
  })
})

for (const locale of LANGUAGES)
  test.describe(`with an account, ${locale}`, () => {
    test.use({ locale })

    test('sign in, change the password, end a session elsewhere, sign out', async ({
      page,
      browser,
      watch,
    }) => {
      watch.tolerate(/status of 401/)
      const account = new AccountPage(page, locale)
      const { words } = account
      await account.open('/sign-in')
      await expectAccessible(page)
      await account.fillSignIn(OWNER.email, 'not the password')
      await account.expectRefused(words.password, account.errors.WRONG_CREDENTIALS)
      await expectAccessible(page)
      await account.signIn(OWNER.email, OWNER.password)
      await account.open('/account')
      await expectAccessible(page)
      await expect(account.sessions()).toHaveCount(1)

      const elsewhere = await browser.newContext({ locale })
      const other = new AccountPage(await elsewhere.newPage(), locale)
      await other.signIn(OWNER.email, OWNER.password)
      await other.open('/account')
      await page.reload()
      await account.untilAlive()
      await expect(account.sessions()).toHaveCount(2)
      await account.button(words.page.revoke).click()
      await expect(page.getByText(words.page.revoked)).toBeVisible()
      await expect(account.sessions()).toHaveCount(1)
      await other.button(words.page.saveName).click()
      await expect(other.page.getByText(account.errors.UNAUTHENTICATED)).toBeVisible()
      await other.page.reload()
      await expect(other.page).toHaveURL(/\/sign-in\?next=%2Faccount$/)
      await elsewhere.close()

      const next = 'granite piccolo harvest'
      await account.changePassword('not the password', next)
      await account.expectRefused(words.page.currentPassword, words.page.wrongPassword)
      await account.changePassword(OWNER.password, next)
      await expect(page.getByText(words.page.passwordChanged)).toBeVisible()
      await page.reload()
      await account.untilAlive()
      await account.changePassword(next, OWNER.password)
      await expect(page.getByText(words.page.passwordChanged)).toBeVisible()
      await account.signOut()
      await page.goto('/account')
      await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/)
    })

    test('on a telephone nothing scrolls sideways', async ({ page }) => {
      await page.setViewportSize(NARROW)
      const account = new AccountPage(page, locale)
      await account.open('/sign-in')
      await expectNoSidewaysScroll(page)
      await account.signIn(OWNER.email, OWNER.password)
      await account.open('/account')
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await account.signOut()
    })
  })

test('a copy of the cookie is worth nothing after signing out', async ({ page, context }) => {
  const account = new AccountPage(page, 'en')
  await account.signIn(OWNER.email, OWNER.password)
  const cookies = await context.cookies()
  const session = cookies.find(({ name }) => name === 'kilotoken.session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  await account.signOut()
  await context.addCookies(cookies)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('signing in is refused to another site, to a form, and to what is not asked of it', async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const post = (headers: Record<string, string>, data: string) =>
    request.post('/api/auth/callback/password', { headers, data })
  const body = JSON.stringify({ email: OWNER.email, password: OWNER.password, json: 'true' })
  const json = { 'content-type': 'application/json' }
  expect((await post({ ...json, origin: 'https://evil.example' }, body)).status()).toBe(403)
  expect((await post({ ...json, origin, 'sec-fetch-site': 'cross-site' }, body)).status()).toBe(403)
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin }
  expect((await post(form, 'email=a&password=b')).status()).toBe(415)
  const withoutToken = await post({ ...json, origin }, body)
  expect((await withoutToken.json()).url).toContain('csrf=true')
  expect(withoutToken.headers()['set-cookie'] ?? '').not.toContain('kilotoken.session')
  expect((await request.get('/api/auth/session')).status()).toBe(404)
  expect((await request.get('/api/auth/providers')).status()).toBe(404)
})

test('guesses are counted by the connection, whatever address the caller writes into a header', async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const guess = async (n: number) => {
    const answer = await request.post('/api/auth/callback/password', {
      headers: { origin, 'x-forwarded-for': `203.0.113.${n}` },
      data: { email: 'nobody.here@team.test', password: 'a guess', csrfToken, json: 'true' },
    })
    return new URL((await answer.json()).url).searchParams.get('error')
  }
  for (let n = 1; n <= 5; n++) expect(await guess(n)).toBe('WRONG_CREDENTIALS')
  expect(await guess(6)).toMatch(/^TOO_MANY_ATTEMPTS:\d+$/)
})
