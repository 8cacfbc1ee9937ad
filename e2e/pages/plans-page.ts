import { type Locale, messagesOf } from '@kilotoken/messages'
import { expect, type Locator, type Page } from '@playwright/test'

/** The pages of a team's plans as one of its members meets them, in one language. */
export class PlansPage {
  readonly page: Page
  readonly team: string
  readonly words: ReturnType<typeof messagesOf>['app']['plan']
  readonly estimate: ReturnType<typeof messagesOf>['app']['estimate']
  readonly locale: Locale

  constructor(page: Page, team: string, locale: Locale) {
    this.page = page
    this.team = team
    this.locale = locale
    this.words = messagesOf(locale).app.plan
    this.estimate = messagesOf(locale).app.estimate
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`/t/${this.team}/plans${path}`)
    await this.untilAlive()
  }

  /** The first HTML is complete but does not answer clicks: waits until React has taken over the page. */
  async untilAlive(): Promise<void> {
    await this.page
      .locator('main')
      .first()
      .evaluate(async (element) => {
        while (!Object.keys(element).some((key) => key.startsWith('__react')))
          await new Promise((resolve) => setTimeout(resolve, 20))
      })
  }

  field(name: string): Locator {
    return this.page.locator(`main [name=${name}]`)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true })
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.link(name) })
  }

  figure(id: string): Locator {
    return this.page.locator(`[data-figure="${id}"]`).first()
  }

  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  banner(label: string): Locator {
    return this.page.getByRole('region', { name: label })
  }

  /** Opens a menu by its button and chooses an entry. */
  async choose(menu: string, entry: string): Promise<void> {
    await this.button(menu).click()
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click()
  }

  /** Sends the form of the dialog on show. */
  async send(action: string): Promise<void> {
    await this.dialog().getByRole('button', { name: action, exact: true }).click()
    await expect(this.dialog()).toHaveCount(0)
  }

  /** The id of the plan on show. */
  plan(): string {
    return /\/plans\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? ''
  }
}
