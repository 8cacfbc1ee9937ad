import { test as base, expect } from '@playwright/test'

type Watch = {
  /** What the browser complained about: script errors, console errors, blocked content, requests to elsewhere. */
  complaints: string[]
  /** Console lines a test causes on purpose. */
  tolerate: (pattern: RegExp) => void
}

/** A test that fails when the browser had anything to complain about, whatever else it checks. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const tolerated: RegExp[] = []
      const complaints: string[] = []
      const complain = (text: string) => {
        if (!tolerated.some((pattern) => pattern.test(text))) complaints.push(text)
      }
      page.on('pageerror', (error) => complain(`script error: ${error.message}`))
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning')
          complain(`console: ${line.text()} (${line.location().url})`)
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol !== 'data:' && url.origin !== new URL(baseURL ?? '').origin)
          complain(`left the origin: ${url}`)
      })
      await page.exposeFunction('reportBlocked', (what: string) => complain(`blocked by policy: ${what}`))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          Reflect.get(window, 'reportBlocked')(`${effectiveDirective} ${blockedURI}`)
        })
      })
      await use({ complaints, tolerate: (pattern) => tolerated.push(pattern) })
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
