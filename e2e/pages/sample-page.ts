import { type Locale, messagesOf } from '@kilotoken/messages'
import { expect, type Locator, type Page } from '@playwright/test'

/** The sample's page as a reader meets it, in one language. */
export class SamplePage {
  readonly page: Page
  readonly words: ReturnType<typeof messagesOf>['app']
  readonly labels: ReturnType<typeof messagesOf>['labels']

  constructor(page: Page, locale: Locale) {
    this.page = page
    this.words = messagesOf(locale).app
    this.labels = messagesOf(locale).labels
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/sample${query}`)
    await this.figures().first().waitFor()
    await this.untilAlive()
  }

  /** The first HTML is complete but does not answer clicks: waits until React has taken over the figures. */
  async untilAlive(): Promise<void> {
    await this.figures()
      .first()
      .evaluate(async (element) => {
        while (!Object.keys(element).some((key) => key.startsWith('__reactProps')))
          await new Promise((resolve) => setTimeout(resolve, 20))
      })
  }

  /** A figure by its id: the first place it stands in. */
  figure(id: string): Locator {
    return this.page.locator(`[data-figure="${id}"]`).first()
  }

  figures(): Locator {
    return this.page.locator('[data-figure]')
  }

  /** Every digit of a figure, as hover and focus show it. */
  fullValue(id: string): Promise<string | null> {
    return this.figure(id).getAttribute('data-full')
  }

  scenario(key: string): Locator {
    return this.page.locator(`input[type=radio][value="${key}"]`)
  }

  async choose(key: string): Promise<void> {
    await this.page.locator('label', { has: this.scenario(key) }).click()
    await this.page.waitForURL(key === 'guosheng' ? /\/sample$/ : new RegExp(`scenario=${key}`))
    await expect(this.page.locator('main [aria-busy=true]')).toHaveCount(0)
  }

  factor(group: 'hardware' | 'energy' | 'labour' | 'data' | 'storage' | 'management'): Locator {
    return this.page.getByRole('switch', { name: this.labels.group[group], exact: true })
  }

  countAll(): Locator {
    return this.page.getByRole('button', { name: this.words.estimate.countAll })
  }

  chart(): Locator {
    return this.page.getByRole('figure')
  }

  /** The lines of tick labels. */
  chartAxes(): Locator {
    return this.chart().locator('svg:has(> text:nth-of-type(2))')
  }

  countThese(): Locator {
    return this.page.getByRole('button', { name: this.words.estimate.countThese })
  }

  showWhy(): Locator {
    return this.page.getByRole('button', { name: this.words.sample.gap.show })
  }

  panel(): Locator {
    return this.page.getByRole('complementary', { name: this.words.estimate.trace.label })
  }

  panelTitle(): Locator {
    return this.panel().getByRole('heading', { level: 2 })
  }

  treeItem(name: string): Locator {
    return this.panel().getByRole('treeitem', { name })
  }

  copy(): Locator {
    return this.panel().getByRole('button', { name: this.words.estimate.trace.copy })
  }

  switchLanguage(): Locator {
    return this.page.getByRole('button', { name: this.words.frame.switchLanguage })
  }

  menu(): Locator {
    return this.page.getByRole('button', { name: this.words.frame.openMenu })
  }
}
