import { readFileSync } from 'node:fs'
import { messagesOf } from '@kilotoken/messages'
import { callApi, enterAsOwner } from './as-owner.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { PlansPage } from './pages/plans-page.ts'
import { ReportsPage } from './pages/reports-page.ts'
import { csvTotal, jsonTotal, pdfText, workbookTotal } from './report-totals.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark' },
] as const

const STRATEGIES = ['cloud', 'self_built'] as const
const NARROW = { width: 360, height: 740 }

/** An amount as a page or a file prints it, in hundredths. */
function cents(printed: string): bigint {
  const [amount = ''] = /[\d,]+\.\d+/u.exec(printed) ?? []
  const [whole = '', part = ''] = amount.replaceAll(',', '').split('.')
  return BigInt(whole) * 100n + BigInt(Math.round(Number(`0.${part}`) * 100))
}

for (const reader of READERS) {
  test.describe(`reports, ${reader.locale}, ${reader.theme}`, () => {
    test.use({ locale: reader.browser, colorScheme: reader.theme })

    test('the totals of a plan, its report and all its files are one', async ({ page }) => {
      test.slow()
      const team = await enterAsOwner(page)
      const plan = (await callApi(page, 'plan.createFromSample', { team, note: '' })).planId
      const plans = new PlansPage(page, team, reader.locale)
      await plans.open(`/${plan}`)
      const inPlan = await Promise.all(
        STRATEGIES.map(async (key) =>
          cents((await plans.figure(`${key}.total.cost`).getAttribute('data-full')) ?? ''),
        ),
      )

      await plans.choose(plans.words.act.more, plans.words.act.report)
      await page.waitForURL(new RegExp(`/reports/new\\?plan=${plan}`))
      const reports = new ReportsPage(page, team, reader.locale)
      const { words } = reports
      await reports.untilAlive()
      await reports.table(words.section.summary).waitFor()
      const printed = await reports.totals(words.section.summary)
      expect(printed.map(cents)).toEqual(inPlan)
      await expect(reports.document().getByRole('figure')).toHaveCount(1)
      await expectAccessible(page)

      for (const format of ['pdf', 'xlsx'] as const) await reports.format(format).uncheck()
      await reports.make().click()
      await expect(page.getByText(words.make.formatMissing)).toBeVisible()
      for (const format of ['pdf', 'xlsx', 'csv', 'json'] as const) await reports.format(format).check()
      await expectAccessible(page)
      await reports.make().click()
      await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/)
      const run = /\/runs\/([0-9a-f-]{36})$/.exec(page.url())?.[1] ?? ''
      const link = (format: string) => page.locator(`main a[href="/t/${team}/reports/${run}/${format}"]`)
      await expect(link('pdf')).toBeVisible({ timeout: 60_000 })

      const shown = page.locator(`main a[href="/t/${team}/reports/${run}/pdf?show"]`)
      await expect(shown).toHaveAttribute('target', '_blank')
      const pdfAnswer = await page.request.get(`/t/${team}/reports/${run}/pdf?show`)
      expect(pdfAnswer.headers()['content-disposition']).toMatch(/^inline;/)
      expect(pdfAnswer.headers()['content-security-policy']).toContain('sandbox')
      const files: Record<string, Uint8Array> = {}
      for (const format of ['pdf', 'xlsx', 'csv', 'json']) {
        const download = page.waitForEvent('download')
        await link(format).click()
        const file = await download
        expect(file.suggestedFilename()).toMatch(
          new RegExp(`^ChatGPT-.*-v1-\\d{4}-\\d\\d-\\d\\d\\.${format}$`),
        )
        files[format] = readFileSync(await file.path())
      }
      const { pdf, xlsx, csv, json } = files
      if (pdf === undefined || xlsx === undefined || csv === undefined || json === undefined)
        throw new Error('a file is missing')
      expect(STRATEGIES.map((key) => csvTotal(csv, key))).toEqual(inPlan)
      expect(STRATEGIES.map((key) => jsonTotal(json, key))).toEqual(inPlan)
      expect(STRATEGIES.map((_, place) => workbookTotal(xlsx, place))).toEqual(inPlan)
      expect(Buffer.from(pdf).subarray(0, 4).toString()).toBe('%PDF')
      const text = await pdfText(pdf)
      for (const total of printed) expect(text).toContain(total)

      await reports.open()
      const row = page.getByRole('row').filter({ has: page.locator(`a[href="/t/${team}/runs/${run}"]`) })
      await expect(row.getByRole('link')).toHaveCount(5)
      await expectAccessible(page)
    })

    test('a report speaks the language and the time of whom it is for', async ({ page }) => {
      test.slow()
      const team = await enterAsOwner(page)
      const plan = (await callApi(page, 'plan.createFromSample', { team, note: '' })).planId
      const reports = new ReportsPage(page, team, reader.locale)
      const other = reader.locale === 'en' ? 'zh-CN' : 'en'
      const theirs = messagesOf(other).app.report
      await reports.open('/new')
      await expectAccessible(page)
      await reports.field(reports.words.make.choosePlan).selectOption(plan)
      await reports.table(reports.words.section.summary).waitFor()
      const totals = await reports.totals(reports.words.section.summary)
      await reports.field(reports.words.make.language).selectOption(other)
      await reports.field(reports.words.make.zone).selectOption('Asia/Shanghai')
      await expect(page).toHaveURL(/zone=Asia%2FShanghai/)
      await expect(reports.document()).toContainText('Asia/Shanghai (UTC+08:00)')
      await expect(reports.document()).toHaveAttribute('lang', other)
      expect(await reports.totals(theirs.section.summary)).toEqual(totals)
      await page.reload()
      await reports.untilAlive()
      await expect(reports.document()).toContainText('Asia/Shanghai (UTC+08:00)')

      await reports.field(theirs.make.monthsOf).selectOption('self_built')
      await expect(page).toHaveURL(/months=self_built/)
      for (const summary of await reports.document().locator('summary').all()) await summary.click()
      await expectAccessible(page)
      await page.setViewportSize(NARROW)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })

    test('a simulation of the report’s own is asked for in fields that say what is wrong', async ({
      page,
    }) => {
      const team = await enterAsOwner(page)
      const plan = (await callApi(page, 'plan.createFromSample', { team, note: '' })).planId
      const reports = new ReportsPage(page, team, reader.locale)
      const { words } = reports
      await reports.open(`/new?plan=${plan}&scenario=ranges`)
      await reports.field(words.make.simulation).selectOption({ label: words.make.own })
      await reports.field(words.make.trials).fill('99')
      await reports.make().click()
      await expect(reports.field(words.make.trials)).toHaveAttribute('aria-invalid', 'true')
      await expect(reports.field(words.make.trials)).toBeFocused()
      await expectAccessible(page)
      await reports.field(words.make.trials).fill('2,000')
      await reports.make().click()
      await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/)
      await expect(page.locator(`main a[href$="/pdf"]`)).toBeVisible({ timeout: 60_000 })
    })
  })
}

test('a file is given to nobody who may not have it, and what is no PDF is never shown', async ({
  page,
  watch,
  baseURL,
}) => {
  watch.tolerate(/status of 404/)
  const team = await enterAsOwner(page)
  const plan = (await callApi(page, 'plan.createFromSample', { team, note: '' })).planId
  const asked = { plan, version: 1, trials: 0, seed: 1, formats: ['json'], locale: 'en', zone: 'UTC' }
  const { runId } = await callApi(page, 'report.request', { team, ...asked, recipients: [] })
  const file = `/t/${team}/reports/${runId}/json?show`
  await expect.poll(async () => (await page.request.get(file)).status(), { timeout: 60_000 }).toBe(200)
  const answer = await page.request.get(file)
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="report-v1-[\d-]{10}\.json"/)
  expect(answer.headers()['content-security-policy']).toContain('sandbox')
  expect(answer.headers()['x-content-type-options']).toBe('nosniff')
  const other = (await callApi(page, 'team.create', { name: 'Elsewhere' })).teamId
  for (const path of [
    `/t/${team}/reports/${runId}/pdf`,
    `/t/${team}/reports/${runId}/exe`,
    `/t/${other}/reports/${runId}/json`,
  ])
    expect((await page.request.get(path)).status(), path).toBe(404)
  const elsewhere = await page.request.get(file, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(elsewhere.status()).toBe(403)
  await page.context().clearCookies()
  expect((await page.request.get(`${baseURL}${file}`)).status()).toBe(401)
})
