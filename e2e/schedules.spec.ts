import type { Page } from '@playwright/test'
import { callApi, enterAsOwner } from './as-owner.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { SchedulesPage } from './pages/schedules-page.ts'
import { expect, test } from './watched-test.ts'

/** A reader in Madrid, whose clock is never Kathmandu's: that is five hours and three quarters ahead all year. */
const READERS = [
  {
    locale: 'en',
    browser: 'en-US',
    theme: 'light',
    name: 'Weekly check',
    sentence: 'Every Monday and Thursday at 02:30, Kathmandu time (UTC+5:45 now)',
    first: 'Olive Owner changed this schedule meanwhile.',
    gap: 'The clocks go forward and skip a time of this schedule. It runs right after, at 03:00.',
  },
  {
    locale: 'zh-CN',
    browser: 'zh-CN',
    theme: 'dark',
    name: '每周核算',
    sentence: '每周一和周四 02:30，尼泊尔时间（目前为 UTC+5:45）',
    first: 'Olive Owner同时更改了该定时任务。',
    gap: '当天时钟拨快，跳过了一个计划时刻，拨快后立即于 03:00 运行。',
  },
] as const

const NARROW = { width: 360, height: 740 }

async function signIn(page: Page): Promise<{ team: string; plan: string }> {
  const team = await enterAsOwner(page)
  const { planId: plan } = await callApi(page, 'plan.createFromSample', { team, note: 'for schedules' })
  return { team, plan }
}

/** Whether an instant is a Monday or Thursday, half past two at night in Kathmandu: worked out without any zone data. */
function isDue(instant: string): boolean {
  const there = new Date(Date.parse(instant) + (5 * 60 + 45) * 60_000)
  return [1, 4].includes(there.getUTCDay()) && there.toISOString().slice(11, 16) === '02:30'
}

/** A schedule of a plan, made without the pages. */
async function makeSchedule(page: Page, of: { team: string; plan: string }, name: string): Promise<string> {
  return (await callApi(page, 'schedule.create', { ...of, settings: settingsOf(name) })).scheduleId
}

function settingsOf(name: string) {
  return {
    name,
    kind: 'simulation',
    trials: 200,
    seed: 7,
    recurrence: { every: 'week', on: [1, 4], at: '02:30' },
    zone: 'Asia/Kathmandu',
    misfire: 'run_once',
  }
}

for (const reader of READERS) {
  test.describe(`schedules, ${reader.locale}, ${reader.theme}`, () => {
    test.use({ locale: reader.browser, colorScheme: reader.theme, timezoneId: 'Europe/Madrid' })

    test('a schedule is made in another zone, and says in words and times when it runs', async ({ page }) => {
      const { team, plan } = await signIn(page)
      const schedules = new SchedulesPage(page, team, reader.locale)
      const { words } = schedules
      await schedules.open(`/new?plan=${plan}`)
      await expect(schedules.field('zone')).toHaveValue('Europe/Madrid')

      await test.step('what cannot be read is said at its field', async () => {
        await schedules.button(words.form.toCron).click()
        await schedules.field('expression').fill('*/5 * * * *')
        await expect(schedules.field('expression')).toHaveAttribute('aria-invalid', 'true')
        await expectAccessible(page)
        await schedules.button(words.form.toBuilder).click()
        await schedules.button(words.form.create).click()
        await expect(schedules.field('name')).toBeFocused()
      })

      await schedules.field('name').fill(reader.name)
      await schedules.segment(words.form.kinds.simulation).click()
      await schedules.field('trials').fill('200')
      await schedules.segment(words.form.every.week).click()
      await page.getByRole('checkbox').nth(3).check()
      await schedules.field('at').fill('2:30')
      await schedules.field('zone').fill('Asia/Kathmandu')
      await expect(schedules.sentence()).toHaveText(reader.sentence)
      const times = await schedules.nextTimes()
      expect(times).toHaveLength(5)
      expect(times.filter((time) => !isDue(time))).toEqual([])
      await expect(page.getByRole('columnheader', { name: words.times.inYours })).toBeAttached()
      await page.setViewportSize(NARROW)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)

      await page.getByText(words.form.overlapQueue, { exact: true }).click()
      await schedules.button(words.form.create).click()
      await page.waitForURL(/\/schedules\/[0-9a-f-]{36}$/)
      await expect(page.getByText(reader.sentence)).toBeVisible()
      await expect(page.getByText(words.form.overlapQueue, { exact: true })).toBeVisible()
      await expect(page.getByText(words.history.none)).toBeVisible()
      await expectAccessible(page)
    })

    test('a night on which the clocks change has a note', async ({ page }) => {
      const { team, plan } = await signIn(page)
      const schedules = new SchedulesPage(page, team, reader.locale)
      // The Friday before summer time begins in Madrid: on Sunday the clocks skip from two to three.
      await page.clock.setFixedTime('2027-03-26T12:00:00Z')
      await schedules.open(`/new?plan=${plan}`)
      await schedules.segment(schedules.words.form.every.day).click()
      await schedules.field('at').fill('02:30')
      await expect.poll(() => schedules.nextTimes()).toContain('2027-03-28T01:00:00.000Z')
      await expect(page.getByText(reader.gap)).toBeVisible()
      expect((await schedules.nextTimes()).slice(0, 3)).toEqual([
        '2027-03-27T01:30:00.000Z',
        '2027-03-28T01:00:00.000Z',
        '2027-03-29T00:30:00.000Z',
      ])
    })

    test('whoever saves second is told who was first, and nothing of the first is lost', async ({
      page,
      watch,
    }) => {
      watch.tolerate(/status of 409/)
      const of = await signIn(page)
      const id = await makeSchedule(page, of, reader.name)
      const schedules = new SchedulesPage(page, of.team, reader.locale)
      await schedules.open(`/${id}/edit`)
      await schedules.field('name').fill('Mine')
      const settings = { ...settingsOf('Theirs'), trials: 300 }
      await callApi(page, 'schedule.change', { team: of.team, schedule: id, expectedRevision: 1, settings })
      await schedules.button(schedules.words.form.change).click()
      await expect(page.getByText(reader.first)).toBeVisible()
      await schedules.open(`/${id}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Theirs')
    })

    test('a schedule runs at once, pauses, resumes, changes and goes', async ({ page }) => {
      const of = await signIn(page)
      const id = await makeSchedule(page, of, reader.name)
      const schedules = new SchedulesPage(page, of.team, reader.locale)
      const { words } = schedules
      await schedules.open(`/${id}`)

      await test.step('run now leads to a turn in the history', async () => {
        await schedules.button(words.act.runNow).click()
        const row = schedules.history().getByRole('row').nth(1)
        await expect(row).toContainText(schedules.runWords.status.done, { timeout: 30_000 })
        await expect(row.getByRole('link').first()).toHaveAttribute('href', /\/runs\/[0-9a-f-]{36}$/)
      })

      await test.step('paused it says so, resumed it has a next time again', async () => {
        await schedules.button(words.act.pause).click()
        await expect(schedules.banner()).toContainText(words.pausedBecause.person)
        await expectAccessible(page)
        await schedules.button(words.act.resume).click()
        await expect(schedules.banner()).toBeHidden()
        expect((await schedules.nextTimes()).filter(isDue)).toHaveLength(5)
      })

      await test.step('changed, it runs at another time', async () => {
        await schedules.choose(words.act.change)
        await page.waitForURL(/\/edit$/)
        await schedules.segment(words.form.every.day).click()
        await schedules.button(words.form.change).click()
        await page.waitForURL(/\/schedules\/[0-9a-f-]{36}$/)
        await expect(page.getByText(reader.sentence)).toBeHidden()
      })

      await test.step('the list and the page fit a narrow screen', async () => {
        await page.setViewportSize(NARROW)
        await schedules.history().waitFor()
        await expectNoSidewaysScroll(page)
        await schedules.open()
        await expect(schedules.row(id)).toContainText(schedules.runWords.status.done)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
      })

      await test.step('deleted, it leads nowhere', async () => {
        await schedules.open(`/${id}`)
        await schedules.choose(words.act.delete)
        await page.getByRole('dialog').getByRole('button', { name: words.delete.action, exact: true }).click()
        await page.waitForURL(/\/schedules$/)
        const gone = await page.request.get(`/t/${of.team}/schedules/${id}`)
        expect(gone.status()).toBe(404)
      })
    })
  })
}
