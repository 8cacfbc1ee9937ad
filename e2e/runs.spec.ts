import { callApi, enterAsOwner } from './as-owner.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { largePlan } from './large-plan.ts'
import { OWNER } from './owner.ts'
import { PlansPage } from './pages/plans-page.ts'
import { RunsPage } from './pages/runs-page.ts'
import { uncertainPlan } from './uncertain-plan.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  {
    locale: 'en',
    browser: 'en-US',
    theme: 'light',
    plan: 'Uncertain fleet',
    rented: 'Rented',
    flat: 'Flat',
    partial: /[\d,]+ of 2,000,000 trials: .* stopped it/,
    time: /numbers to work out: about .* at the speed of your last runs/,
  },
  {
    locale: 'zh-CN',
    browser: 'zh-CN',
    theme: 'dark',
    plan: '价格未定的机群',
    rented: '租用',
    flat: '固定价',
    partial: /共 2,000,000 次，已抽样 [\d,]+ 次/,
    time: /按最近几次运行的速度，轮到后约需/,
  },
] as const

const NARROW = { width: 360, height: 740 }

for (const reader of READERS) {
  test.describe(`runs, ${reader.locale}, ${reader.theme}`, () => {
    test.use({ locale: reader.browser, colorScheme: reader.theme })

    test('a simulation is started, goes on while nobody looks, and answers how likely a sum is', async ({
      page,
    }) => {
      const team = await enterAsOwner(page)
      const plans = new PlansPage(page, team, reader.locale)
      const runs = new RunsPage(page, team, reader.locale)
      const { planId: plan } = await callApi(page, 'plan.import', {
        team,
        document: uncertainPlan(reader, 12),
        note: '',
      })
      await plans.open(`/${plan}`)
      await runs.button(runs.words.start.open).click()
      await expectAccessible(page)
      await runs.dialog().getByLabel(runs.words.start.trials, { exact: true }).fill('99')
      await expect(runs.dialog()).toContainText('2,000,000')
      await page.keyboard.press('Escape')
      await runs.start(20_000, 42)
      const path = `/${runs.run()}`
      // Nobody looks.
      await page.goto('/sample')
      await runs.open(path)
      await expect(runs.status(runs.words.status.done)).toBeVisible({ timeout: 40_000 })

      const result = runs.result()
      await expect(result.getByRole('heading', { level: 2 }).first()).toContainText(reader.rented)
      await expect(result.getByRole('heading', { level: 2 }).first()).toContainText('100%')
      const row = result
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: reader.rented }) })
      await expect(row).toContainText(reader.locale === 'en' ? '$15.9k' : '1.59万')
      await expect(row).toContainText(reader.locale === 'en' ? '$19.1k' : '1.91万')
      await expectAccessible(page)

      await runs.threshold().focus()
      await page.keyboard.press('End')
      await expect(page).toHaveURL(/over=/)
      await expect(result.getByRole('heading', { level: 2 })).toHaveCount(6)
      const [over] = /over=[\d.]+/.exec(page.url()) ?? []
      await page.reload()
      expect(page.url()).toContain(over)
      await expect(runs.threshold()).toHaveAttribute('aria-valuenow', over?.slice('over='.length) ?? '')

      await page.setViewportSize(NARROW)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)

      await runs.open()
      await expect(runs.row(reader.plan).first()).toContainText(runs.words.status.done)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })

    test('a large one is stopped, keeps what it has, and is run again and deleted', async ({ page }) => {
      test.slow()
      const team = await enterAsOwner(page)
      const plans = new PlansPage(page, team, reader.locale)
      const runs = new RunsPage(page, team, reader.locale)
      const { planId: plan } = await callApi(page, 'plan.import', {
        team,
        document: largePlan(reader),
        note: '',
      })
      await plans.open(`/${plan}`)
      await runs.start(2_000_000, 1)
      await expect(runs.progress()).toBeVisible({ timeout: 30_000 })
      await expect(page.getByText(runs.words.progress.mayClose)).toBeVisible()
      await expect(page.getByRole('figure')).toHaveCount(3, { timeout: 30_000 })
      for (const percentile of ['p5', 'p50', 'p95'])
        await expect(
          page.getByRole('figure').filter({ hasText: new RegExp(`^${percentile} `) }),
        ).toBeVisible()
      await expectAccessible(page)
      await page.setViewportSize(NARROW)
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 1440, height: 1000 })

      const other = await page.context().newPage()
      await other.goto(page.url())
      const seenElsewhere = new RunsPage(other, team, reader.locale)
      await expect(seenElsewhere.status(runs.words.status.running)).toBeVisible()
      await page.bringToFront()
      await runs.stop().click()
      await expect(runs.status(runs.words.status.cancelled)).toBeVisible({ timeout: 30_000 })
      await expect(seenElsewhere.status(runs.words.status.cancelled)).toBeVisible()
      await other.close()
      await expect(page.getByText(reader.partial)).toBeVisible()
      await expect(page.getByText(reader.partial)).toContainText(OWNER.name)
      await expect(runs.result()).toBeVisible()
      await expectAccessible(page)

      const stopped = runs.run()
      await runs.button(runs.words.act.more).click()
      await page.getByRole('menuitem', { name: runs.words.act.again, exact: true }).click()
      await expect(page).not.toHaveURL(new RegExp(stopped))
      await runs.stop().click()
      await expect(runs.status(runs.words.status.cancelled)).toBeVisible({ timeout: 30_000 })
      await runs.button(runs.words.act.more).click()
      await page.getByRole('menuitem', { name: runs.words.act.delete, exact: true }).click()
      await expectAccessible(page)
      await runs.dialog().getByRole('button', { name: runs.words.delete.action, exact: true }).click()
      await expect(page).toHaveURL(/\/runs$/)
      await expect(page.getByText(runs.words.delete.done)).toBeVisible()
      await expect(runs.row(reader.plan).first()).toContainText(runs.words.status.cancelled)
      await expect(runs.row(reader.plan).first()).toContainText(
        runs.words.list.stoppedBy.replace('{name}', OWNER.name),
      )

      await plans.open(`/${plan}`)
      await runs.button(runs.words.start.open).click()
      await expect(runs.dialog()).toContainText(reader.time)
    })
  })
}
