import { expect, type Page } from '@playwright/test'

/** Nothing on the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const)
  expect(widths[0]).toBeLessThanOrEqual(widths[1])
}
