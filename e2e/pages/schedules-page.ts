import { type Locale, messagesOf } from '@kilotoken/messages'
import type { Locator, Page } from '@playwright/test'

/** The pages of a team's schedules as one of its editors meets them, in one language. */
export class SchedulesPage {
  readonly page: Page
  readonly team: string
  readonly words: ReturnType<typeof messagesOf>['app']['schedule']
  readonly runWords: ReturnType<typeof messagesOf>['app']['run']

  constructor(page: Page, team: string, locale: Locale) {
    this.page = page
    this.team = team
    this.words = messagesOf(locale).app.schedule
    this.runWords = messagesOf(locale).app.run
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`/t/${this.team}/schedules${path}`)
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

  /** One of a few words side by side: the word is what is pressed, its radio is out of sight. */
  segment(name: string): Locator {
    return this.page.locator('main').getByText(name, { exact: true })
  }

  /** The sentence of what is typed. */
  sentence(): Locator {
    return this.page.getByRole('region', { name: this.words.times.title }).getByRole('status')
  }

  /** The next times as instants, as the table has them for the schedule's zone. */
  nextTimes(): Promise<string[]> {
    const rows = this.page
      .getByRole('table', { name: this.words.times.title, exact: true })
      .getByRole('rowheader')
    return rows
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  }

  history(): Locator {
    return this.page.getByRole('table', { name: this.words.history.caption })
  }

  banner(): Locator {
    return this.page.getByRole('region', { name: this.words.banner.label })
  }

  /** A schedule in the list: several may have one name. */
  row(id: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.locator(`a[href$="/schedules/${id}"]`) })
  }

  /** Opens the menu of the schedule on show and chooses an entry. */
  async choose(entry: string): Promise<void> {
    await this.button(this.words.act.more).click()
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click()
  }
}
