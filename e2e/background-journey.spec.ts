import { readFileSync } from 'node:fs'
import { messagesOf } from '@kilotoken/messages'
import { callApi, enterAsOwner } from './as-owner.ts'
import { largePlan } from './large-plan.ts'
import { PlansPage } from './pages/plans-page.ts'
import { ReportsPage } from './pages/reports-page.ts'
import { RunsPage } from './pages/runs-page.ts'
import { SchedulesPage } from './pages/schedules-page.ts'
import { csvTotal, pdfText, workbookTotal } from './report-totals.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light', name: 'Every night' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark', name: '每晚' },
] as const

for (const reader of READERS) {
  test.describe(`work in the background, ${reader.locale}, ${reader.theme}`, () => {
    test.use({ locale: reader.browser, colorScheme: reader.theme, timezoneId: 'Europe/Madrid' })

    test('run, close, reopen, cancel another, schedule, run now, report, open the files, compare', async ({
      page,
      context,
    }) => {
      test.slow()
      const team = await enterAsOwner(page)
      const { planId: plan } = await callApi(page, 'plan.createFromSample', { team, note: '' })
      const plans = new PlansPage(page, team, reader.locale)
      const runs = new RunsPage(page, team, reader.locale)
      const schedules = new SchedulesPage(page, team, reader.locale)
      const reports = new ReportsPage(page, team, reader.locale)

      await test.step('a run goes on while its page is closed', async () => {
        const tab = await context.newPage()
        const inTab = new RunsPage(tab, team, reader.locale)
        await new PlansPage(tab, team, reader.locale).open(`/${plan}`)
        await inTab.start(5000, 42)
        const path = `/${inTab.run()}`
        await tab.close()
        await runs.open(path)
        await expect(runs.status(runs.words.status.done)).toBeVisible({ timeout: 40_000 })
        await expect(runs.result()).toBeVisible()
      })

      await test.step('another is cancelled, and stays so', async () => {
        const document = largePlan({ plan: 'Ten years', rented: 'Rented', flat: 'Flat' })
        const { planId: large } = await callApi(page, 'plan.import', { team, document, note: '' })
        await plans.open(`/${large}`)
        await runs.start(2_000_000, 43)
        await expect(runs.progress()).toBeVisible({ timeout: 30_000 })
        await runs.stop().click()
        await expect(runs.status(runs.words.status.cancelled)).toBeVisible({ timeout: 30_000 })
        await page.reload()
        await expect(runs.status(runs.words.status.cancelled)).toBeVisible()
      })

      await test.step('a report is scheduled in a zone, and made now', async () => {
        await schedules.open(`/new?plan=${plan}`)
        await schedules.field('name').fill(reader.name)
        await schedules.segment(schedules.words.form.kinds.report).click()
        await schedules.segment(schedules.words.form.every.day).click()
        await schedules.field('at').fill('03:00')
        await schedules.field('zone').fill('Asia/Shanghai')
        // Three at night in Shanghai is seven in the evening before, UTC, all year round.
        await expect
          .poll(async () => (await schedules.nextTimes()).map((time) => time.slice(11, 16)))
          .toEqual(Array(5).fill('19:00'))
        await schedules.button(schedules.words.form.create).click()
        await page.waitForURL(/\/schedules\/[0-9a-f-]{36}$/)
        await schedules.untilAlive()
        await schedules.button(schedules.words.act.runNow).click()
        const row = schedules.history().getByRole('row').nth(1)
        await expect(row).toContainText(runs.words.status.done, { timeout: 60_000 })
      })

      await test.step('a report is made, and its three files come to the same', async () => {
        await reports.open(`/new?plan=${plan}`)
        const printed = await totalsWhenThere(reports)
        for (const format of ['pdf', 'xlsx', 'csv'] as const) await reports.format(format).check()
        await reports.make().click()
        await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/)
        const run = runs.run()
        const file = async (format: string) => {
          const link = page.locator(`main a[href="/t/${team}/reports/${run}/${format}"]`)
          await expect(link).toBeVisible({ timeout: 60_000 })
          const download = page.waitForEvent('download')
          await link.click()
          return readFileSync(await (await download).path())
        }
        const [first = ''] = printed
        const cents = BigInt(first.replaceAll(/[^\d]/gu, ''))
        expect(csvTotal(await file('csv'), 'cloud')).toBe(cents)
        expect(workbookTotal(await file('xlsx'), 0)).toBe(cents)
        expect(await pdfText(await file('pdf'))).toContain(first)
      })

      await test.step('its strategies are compared', async () => {
        await plans.open(`/${plan}`)
        await plans.choose(plans.words.act.more, plans.words.act.compare)
        await page.waitForURL(/columns=/)
        const { verdict } = messagesOf(reader.locale).app.compare
        await expect(
          page.getByRole('region', { name: verdict.label, exact: true }).getByRole('heading'),
        ).toBeVisible()
        await expect(page.getByRole('table').first()).toBeVisible()
      })
    })
  })
}

/** The totals in the report's summary, once it is on show. */
async function totalsWhenThere(reports: ReportsPage): Promise<string[]> {
  await reports.table(reports.words.section.summary).waitFor()
  return reports.totals(reports.words.section.summary)
}
