import { type Locale, messagesOf } from '@kilotoken/messages'
import type { Locator, Page } from '@playwright/test'

type List = 'accelerators' | 'models' | 'prices'

/** The catalogue as a reader meets it, in one language. */
export class CataloguePage {
  readonly page: Page
  readonly words: ReturnType<typeof messagesOf>['app']['catalogue']
  readonly evidence: ReturnType<typeof messagesOf>['labels']['evidence']

  constructor(page: Page, locale: Locale) {
    this.page = page
    this.words = messagesOf(locale).app.catalogue
    this.evidence = messagesOf(locale).labels.evidence
  }

  /** Opens a list and waits until React has taken over: the first HTML is complete but reloads where it should not. */
  async open(list: List, query = ''): Promise<void> {
    await this.page.goto(`/catalogue/${list}${query}`)
    await this.search().evaluate(async (element) => {
      while (!Object.keys(element).some((key) => key.startsWith('__reactProps')))
        await new Promise((resolve) => setTimeout(resolve, 20))
    })
  }

  search(): Locator {
    return this.page.getByRole('searchbox')
  }

  tab(list: List): Locator {
    return this.page
      .getByRole('navigation', { name: this.words.lists })
      .getByRole('link', { name: this.words[list] })
  }

  /** The box of a value of a property. Its name ends with how many entries have it. */
  box(property: keyof CataloguePage['words']['facet'], value: string): Locator {
    return this.page
      .getByRole('group', { name: this.words.facet[property], exact: true })
      .getByRole('checkbox', { name: new RegExp(`^${value} \\d+$`) })
  }

  /** The names of the rows, in the order they stand in. */
  names(): Locator {
    return this.page.getByRole('rowheader').getByRole('link')
  }

  /** The row of what has exactly this name. */
  row(name: string): Locator {
    const named = this.page.getByRole('rowheader').filter({ has: this.page.getByText(name, { exact: true }) })
    return this.page.getByRole('row').filter({ has: named })
  }

  column(name: string): Locator {
    return this.page.getByRole('columnheader').filter({ hasText: name })
  }

  /** How many entries are shown, and of how many. */
  async count(): Promise<{ shown: number; all: number }> {
    const text = await this.page.getByRole('main').getByRole('status').textContent()
    const numbers = text?.match(/\d+/gu)?.map(Number) ?? []
    const [least = 0, most = 0] = numbers.sort((a, b) => a - b)
    return { shown: least, all: most }
  }
}
