import { type Locale, messagesOf } from '@kilotoken/messages'
import { expect, type Locator, type Page } from '@playwright/test'

type AppWords = ReturnType<typeof messagesOf>['app']

/** A team's settings and invitations as a reader meets them, in one language. */
export class TeamPage {
  readonly page: Page
  readonly words: AppWords['team']
  readonly log: AppWords['audit']
  readonly app: AppWords
  team = ''

  constructor(page: Page, locale: Locale) {
    this.page = page
    this.app = messagesOf(locale).app
    this.words = this.app.team
    this.log = this.app.audit
  }

  /** Opens a page of the team's settings and waits until React has taken over. */
  async open(place: 'settings' | 'settings/general' | 'settings/log'): Promise<void> {
    await this.page.goto(`/t/${this.team}/${place}`)
    await this.untilAlive('main')
  }

  async untilAlive(selector: string): Promise<void> {
    const form = this.page.locator(selector).first()
    await form.evaluate(async (element) => {
      while (!Object.keys(element).some((key) => key.startsWith('__reactProps')))
        await new Promise((resolve) => setTimeout(resolve, 20))
    })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  row(name: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
  }

  /** Makes a team by the form; its id is in the address afterwards. */
  async create(name: string): Promise<void> {
    await this.page.goto('/teams/new')
    await this.untilAlive('main form')
    await this.field(this.words.new.label).fill(name)
    await this.button(this.words.new.action).click()
    await this.page.waitForURL('**/t/*/plans')
    this.team = new URL(this.page.url()).pathname.split('/')[2] ?? ''
  }

  /** Invites an address and returns the link, which is shown this once. */
  async invite(email: string): Promise<string> {
    await this.button(this.words.invite.open).click()
    await this.dialog().getByRole('textbox').first().fill(email)
    await this.dialog().getByRole('button', { name: this.words.invite.action, exact: true }).click()
    const link = this.dialog().getByRole('textbox', { name: this.words.invite.link })
    await expect(link).toBeVisible()
    const text = await link.inputValue()
    await this.dialog().getByRole('button', { name: this.words.invite.done, exact: true }).click()
    return text
  }

  /** Opens the menu of a member and chooses an act. */
  async act(name: string, act: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words.list.actionsFor.replace('{name}', name) }).click()
    await this.page.getByRole('menuitem', { name: act, exact: true }).click()
  }
}
