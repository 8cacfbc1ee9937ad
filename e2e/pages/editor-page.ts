import { type Locale, messagesOf } from '@kilotoken/messages'
import type { Locator, Page } from '@playwright/test'

/** The editor of a plan as somebody of its team meets it, in one language. */
export class EditorPage {
  readonly page: Page
  readonly words: ReturnType<typeof messagesOf>['app']['editor']

  constructor(page: Page, locale: Locale) {
    this.page = page
    this.words = messagesOf(locale).app.editor
  }

  /** Opens the plan, and waits for the engine: there are fields and figures then. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.total().waitFor()
  }

  /** The control of a place in the plan. */
  field(path: string): Locator {
    return this.page.locator(`[id="field-${path}"]`)
  }

  /** What opens how a quantity moves over time. */
  movementOf(path: string): Locator {
    return this.page.locator(`[data-moves="${path}"]`)
  }

  /** The first strategy's total, in full. */
  total(): Locator {
    return this.page.getByRole('complementary', { name: this.words.result.label }).locator('[title]').first()
  }

  status(): Locator {
    return this.page.locator('header').getByRole('status')
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  banner(label: string): Locator {
    return this.page.getByRole('region', { name: label })
  }

  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Whether the draft has arrived: `Draft saved 12:03`. */
  async untilDraftSaved(): Promise<void> {
    const [before = ''] = this.words.draft.saved.split('{')
    await this.status().filter({ hasText: before.trim() }).waitFor()
  }

  /** Saves what is there as a version. */
  async save(note: string): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await this.dialog().getByLabel(this.words.saving.note).fill(note)
    await this.dialog().locator('button[type=submit]').click()
  }
}
