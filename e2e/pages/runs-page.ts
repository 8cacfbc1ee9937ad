import { type Locale, messagesOf } from '@kilotoken/messages'
import { expect, type Locator, type Page } from '@playwright/test'

/** The pages of a team's runs as one of its members meets them, in one language. */
export class RunsPage {
  readonly page: Page
  readonly team: string
  readonly words: ReturnType<typeof messagesOf>['app']['run']

  constructor(page: Page, team: string, locale: Locale) {
    this.page = page
    this.team = team
    this.words = messagesOf(locale).app.run
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`/t/${this.team}/runs${path}`)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** What the run on show says of itself beside its name. */
  status(word: string): Locator {
    return this.page.getByRole('banner').getByText(word, { exact: true })
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  progress(): Locator {
    return this.page.getByRole('progressbar', { name: this.words.progress.label })
  }

  result(): Locator {
    return this.page.getByRole('region', { name: this.words.result.label, exact: true })
  }

  /** Its name says how many trials it keeps. */
  stop(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: new RegExp(`^${this.words.cancel}`) })
  }

  threshold(): Locator {
    return this.page.getByRole('slider', { name: this.words.histogram.threshold })
  }

  /** Starts a simulation from the plan on show, and waits for its page. */
  async start(trials: number, seed: number): Promise<void> {
    await this.button(this.words.start.open).click()
    await this.dialog().getByLabel(this.words.start.trials, { exact: true }).fill(String(trials))
    await this.dialog().getByLabel(this.words.start.seed, { exact: true }).fill(String(seed))
    await this.dialog().getByRole('button', { name: this.words.start.action, exact: true }).click()
    await expect(this.page).toHaveURL(/\/runs\/[0-9a-f-]{36}/)
  }

  /** The id of the run on show. */
  run(): string {
    return /\/runs\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? ''
  }
}
