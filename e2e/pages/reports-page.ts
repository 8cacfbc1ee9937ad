import { type Locale, messagesOf } from '@kilotoken/messages'
import type { Locator, Page } from '@playwright/test'

/** The pages of a team's reports as one of its members meets them, in one language. */
export class ReportsPage {
  readonly page: Page
  readonly team: string
  readonly words: ReturnType<typeof messagesOf>['app']['report']

  constructor(page: Page, team: string, locale: Locale) {
    this.page = page
    this.team = team
    this.words = messagesOf(locale).app.report
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`/t/${this.team}/reports${path}`)
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

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  format(format: 'pdf' | 'xlsx' | 'csv' | 'json'): Locator {
    return this.page.locator(`main input[name=${format}]`)
  }

  make(): Locator {
    return this.page.getByRole('button', { name: this.words.make.action, exact: true })
  }

  document(): Locator {
    return this.page.getByRole('article')
  }

  /** A table of the report by its title, in the report's own language. */
  table(title: string): Locator {
    return this.document().getByRole('table', { name: title, exact: true })
  }

  /** The totals in the summary, strategy after strategy, as they are printed. */
  totals(title: string): Promise<string[]> {
    return this.table(title).locator('tbody td:nth-child(2)').allTextContents()
  }
}
