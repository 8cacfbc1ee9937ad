import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { callApi, enterAsOwner } from './as-owner.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { EditorPage } from './pages/editor-page.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark' },
] as const

const NARROW = { width: 360, height: 740 }
const PRICE = 'options.cloud.price'
const PUE = 'facilities.hall.pue'
const FLEET = 'workloads.serving.capacity.gpus'

type Made = { team: string; plan: string; path: string }

/** Signs in and makes a plan of the sample. */
async function makePlan(page: Page): Promise<Made> {
  const team = await enterAsOwner(page)
  const { planId: plan } = await callApi(page, 'plan.createFromSample', { team, note: '' })
  return { team, plan, path: `/t/${team}/plans/${plan}/edit` }
}

async function versionText(page: Page, { team, plan }: Made, version: number): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ json: { team, plan, version } }))
  const answer = await (await page.request.get(`/api/trpc/plan.version?input=${input}`)).json()
  return answer.result.data.json.document
}

for (const reader of READERS) {
  test.describe(`the editor, ${reader.locale}, ${reader.theme}`, () => {
    test.use({ locale: reader.browser, colorScheme: reader.theme })

    test('an edit moves the result, is kept as a draft, and becomes a version', async ({ page }) => {
      const made = await makePlan(page)
      const editor = new EditorPage(page, reader.locale)
      await editor.open(made.path)
      await expectAccessible(page)
      const before = await editor.total().getAttribute('title')
      await editor.field(PRICE).fill('2.5 to 3 USD/GPU-h')
      await expect(editor.total()).not.toHaveAttribute('title', before ?? '')
      await editor.untilDraftSaved()

      await page.reload()
      await editor.total().waitFor()
      await expect(editor.banner(editor.words.draft.notice)).toBeVisible()
      await expect(editor.field(PRICE)).toHaveValue('2.5 to 3 USD/GPU-h')
      await editor.button(editor.words.draft.continue).click()
      await editor.save('first prices')
      await expect(editor.dialog()).toHaveCount(0)
      await expect(page.locator('header')).toContainText('v2')
      await expect(editor.status()).toHaveText(editor.words.draft.none)

      const [first, second] = [await versionText(page, made, 1), await versionText(page, made, 2)]
      const changed = second.split('\n').filter((line, at) => line !== first.split('\n')[at])
      // A number of one's own is no longer what the source said.
      expect(changed).toEqual(['      value: 2.5 to 3 USD/GPU-h', '      evidence: assumed'])
      await page.goto(`/t/${made.team}/plans/${made.plan}/history`)
      await expect(page.getByText('first prices')).toBeVisible()
    })

    test('a problem keeps the last figures, leads to its field, and blocks a version but not the draft', async ({
      page,
    }) => {
      const made = await makePlan(page)
      const editor = new EditorPage(page, reader.locale)
      await editor.open(made.path)
      const before = await editor.total().getAttribute('title')
      await editor.field(PUE).fill('1.2 to')
      await editor.untilDraftSaved()
      await expect(editor.field(PUE)).not.toHaveAttribute('aria-invalid', 'true')
      await editor.field(PUE).blur()
      await expect(editor.field(PUE)).toHaveAttribute('aria-invalid', 'true')
      await expect(editor.total()).toHaveAttribute('title', before ?? '')
      await editor.untilDraftSaved()
      // At the top nothing lies half under the bar.
      await page.evaluate(() => window.scrollTo(0, 0))
      await expectAccessible(page)
      await editor.field(PRICE).focus()
      await editor.banner(editor.words.issues.label).getByRole('button').first().click()
      await expect(editor.field(PUE)).toBeFocused()
      await page.keyboard.press('Control+s')
      await expect(editor.dialog()).toContainText(editor.words.saving.blocked)
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(editor.field(PUE)).toBeFocused()

      await page.getByRole('radio', { name: editor.words.face.source }).check({ force: true })
      const source = page.locator('#plan-source')
      await source.fill((await source.inputValue()).replace('value: 1.2 to', 'value: 1.25'))
      await expect(editor.banner(editor.words.issues.label)).toHaveCount(0)
      await page.getByRole('radio', { name: editor.words.face.form }).check({ force: true })
      await expect(editor.field(PUE)).toHaveValue('1.25')
      await editor.button(editor.words.undo).click()
      await expect(editor.field(PUE)).toHaveValue('1.2 to')
    })

    test('whoever saves second chooses what both changed, and nothing of either is lost', async ({
      page,
      browser,
      watch,
    }) => {
      watch.tolerate(/status of 409/)
      const made = await makePlan(page)
      const mine = new EditorPage(page, reader.locale)
      await mine.open(made.path)
      const elsewhere = await browser.newContext({
        locale: reader.browser,
        storageState: await page.context().storageState(),
      })
      const theirs = new EditorPage(await elsewhere.newPage(), reader.locale)
      await theirs.open(made.path)
      await theirs.field(PRICE).fill('2 USD/GPU-h')
      await theirs.field('staff.platform.people').fill('12 FTE')
      await theirs.save('their prices')
      await expect(theirs.dialog()).toHaveCount(0)
      await elsewhere.close()

      await mine.field(PRICE).fill('3 USD/GPU-h')
      await mine.field(PUE).fill('1.3')
      await mine.save('my prices')
      await expect(page.getByText(mine.words.conflict.title)).toBeVisible()
      await expect(page.getByText('their prices')).toBeVisible()
      await expectAccessible(page)
      const merge = mine.button(mine.words.conflict.merge.replace('{version}', '3'))
      await expect(merge).toBeDisabled()
      await page.getByRole('radio', { name: '3 USD/GPU-h' }).check()
      await merge.click()
      await expect(page.locator('header')).toContainText('v3')
      await expect(mine.field(PRICE)).toHaveValue('3 USD/GPU-h')
      const merged = await versionText(page, made, 3)
      for (const text of ['value: 3 USD/GPU-h', 'value: 12 FTE', 'value: 1.3\n'])
        expect(merged).toContain(text)
      await page.goto(`/t/${made.team}/plans/${made.plan}/history`)
      for (const note of ['their prices', mine.words.conflict.mergeNote.replace('{version}', '2')])
        await expect(page.getByText(note)).toBeVisible()
    })

    test('it fits a phone, with the outline on top and the result at the foot', async ({ page }) => {
      const made = await makePlan(page)
      await page.setViewportSize(NARROW)
      const editor = new EditorPage(page, reader.locale)
      await editor.open(made.path)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await expect(editor.total()).toBeInViewport()
      await editor.button(editor.words.result.all).click()
      await expectAccessible(page)
    })
  })
}

for (const { locale, browser, theme } of READERS)
  test.describe(`a quantity that moves, ${locale}, ${theme}`, () => {
    test.use({ locale: browser, colorScheme: theme })

    test('a number begins to grow through the form, and its node alone changes', async ({ page }) => {
      const sample = readFileSync(new URL('../examples/chatgpt-2023.yaml', import.meta.url), 'utf8')
      const text = sample.replace('value: 30382 GPU\n', 'value: 30382 GPU # at the peak\n')
      const team = await enterAsOwner(page)
      const { planId: plan } = await callApi(page, 'plan.import', { team, document: text, note: '' })
      const made = { team, plan, path: `/t/${team}/plans/${plan}/edit` }
      const editor = new EditorPage(page, locale)
      await editor.open(made.path)
      const before = await editor.total().getAttribute('title')
      await editor.movementOf(FLEET).click()
      await expectAccessible(page)
      await editor.dialog().getByLabel(editor.words.movement.kind).selectOption('growth')
      await expect(editor.field(`${FLEET}.growth`)).toHaveValue('0%/month')
      // A growth of nothing: the plan costs what it did.
      await expect(editor.total()).toHaveAttribute('title', before ?? '')
      await editor.field(`${FLEET}.growth`).fill('8%/month')
      await expect(editor.total()).not.toHaveAttribute('title', before ?? '')
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(editor.dialog()).toHaveCount(0)
      await expect(editor.movementOf(FLEET)).toBeFocused()
      await expect(editor.field(FLEET)).toHaveValue('30382 GPU')
      await editor.save('the fleet grows')
      await expect(page.locator('header')).toContainText('v2')
      expect(await versionText(page, made, 2)).toBe(
        text
          .replace(
            'value: 30382 GPU # at the peak\n        evidence: published',
            'start: 30382 GPU # at the peak\n        evidence: assumed',
          )
          .replace(/(start: 30382 GPU[\s\S]*?\n {8}note: .*\n)/u, '$1        growth: 8%/month\n'),
      )
    })

    test('steps are added and taken out, on a phone too', async ({ page }) => {
      const made = await makePlan(page)
      await page.setViewportSize(NARROW)
      const editor = new EditorPage(page, locale)
      await editor.open(made.path)
      await editor.movementOf(FLEET).click()
      await editor.dialog().getByLabel(editor.words.movement.kind).selectOption('steps')
      await expect(editor.field(`${FLEET}.steps.2023-01`)).toHaveValue('30382 GPU')
      await editor.dialog().getByRole('button', { name: editor.words.entry.add }).first().click()
      await expect(editor.dialog().getByLabel(editor.words.entry.month, { exact: true })).toHaveValue(
        '2023-02',
      )
      await page.keyboard.press('Enter')
      await editor.field(`${FLEET}.steps.2023-02`).fill('40k GPU')
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await editor
        .dialog()
        .getByRole('button', { name: editor.words.entry.remove.replace('{key}', '2023-01') })
        .click()
      await expect(editor.field(`${FLEET}.steps.2023-01`)).toHaveCount(0)
      await expect(editor.field(`${FLEET}.steps.2023-02`)).toHaveValue('40k GPU')
    })
  })

test('two windows of one person lose nothing of each other', async ({ page }) => {
  const made = await makePlan(page)
  const first = new EditorPage(page, 'en')
  const second = new EditorPage(await page.context().newPage(), 'en')
  await first.open(made.path)
  await second.open(made.path)
  await first.page.bringToFront()
  await first.field(PRICE).fill('3 USD/GPU-h')
  await first.untilDraftSaved()
  // What a window does when its reader comes back to it.
  await second.page.bringToFront()
  await second.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(second.field(PRICE)).toHaveValue('3 USD/GPU-h')
  await second.field(PUE).fill('1.3')
  await second.untilDraftSaved()
  await page.reload()
  await first.total().waitFor()
  await expect(first.field(PRICE)).toHaveValue('3 USD/GPU-h')
  await expect(first.field(PUE)).toHaveValue('1.3')
})

test('a removal is taken back after another edit, and that edit stays', async ({ page }) => {
  const made = await makePlan(page)
  const editor = new EditorPage(page, 'en')
  await editor.open(made.path)
  const { actions, remove, undo } = editor.words.part
  await editor.button(actions.replace('{part}', 'hall')).click()
  await page.getByRole('menuitem', { name: remove }).click()
  await expect(editor.field(PUE)).toHaveCount(0)
  await editor.field(PRICE).fill('3 USD/GPU-h')
  await editor.button(undo).click()
  await expect(editor.field(PUE)).toHaveValue('1')
  await expect(editor.field(PRICE)).toHaveValue('3 USD/GPU-h')
})
