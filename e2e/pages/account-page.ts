import { type Locale, messagesOf } from '@kilotoken/messages'
import { expect, type Locator, type Page } from '@playwright/test'

/** The pages around signing in as a reader meets them, in one language. */
export class AccountPage {
  readonly page: Page
  readonly words: ReturnType<typeof messagesOf>['app']['account']
  readonly errors: ReturnType<typeof messagesOf>['app']['errors']

  constructor(page: Page, locale: Locale) {
    this.page = page
    this.words = messagesOf(locale).app.account
    this.errors = messagesOf(locale).app.errors
  }

  /** Opens a page and waits until React has taken over its form. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.untilAlive()
  }

  async untilAlive(): Promise<void> {
    await this.page
      .locator('main form')
      .first()
      .evaluate(async (element) => {
        while (!Object.keys(element).some((key) => key.startsWith('__reactProps')))
          await new Promise((resolve) => setTimeout(resolve, 20))
      })
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** What stands below a field that was refused. */
  async expectRefused(label: string, text: string | RegExp): Promise<void> {
    await expect(this.field(label)).toHaveAttribute('aria-invalid', 'true')
    await expect(this.field(label)).toBeFocused()
    await expect(this.page.getByText(text)).toBeVisible()
  }

  async fillSignIn(email: string, password: string): Promise<void> {
    await this.field(this.words.email).fill(email)
    await this.field(this.words.password).fill(password)
    await this.button(this.words.signIn.action).click()
  }

  /** Signs in by the form and waits until the next page stands. */
  async signIn(email: string, password: string): Promise<void> {
    await this.open('/sign-in')
    await this.fillSignIn(email, password)
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  }

  async signOut(): Promise<void> {
    await this.open('/account')
    await this.button(this.words.page.signOut).click()
    await this.page.waitForURL('**/sign-in')
  }

  async changePassword(current: string, next: string): Promise<void> {
    await this.field(this.words.page.currentPassword).fill(current)
    await this.field(this.words.newPassword).fill(next)
    await this.button(this.words.page.changePassword).click()
  }

  sessions(): Locator {
    return this.page.getByRole('table', { name: this.words.page.sessionsCaption }).getByRole('rowheader')
  }
}
