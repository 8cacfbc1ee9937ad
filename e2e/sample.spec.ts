import { translate } from '@kilotoken/messages'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { SamplePage } from './pages/sample-page.ts'
import { expect, test } from './watched-test.ts'

/** Worked out by hand from the published inputs; the page has to show them to the last digit. */
const EXPECTED = {
  guosheng: {
    'cloud.pretrain.total.cost': '1,372,329.55',
    'self_built.pretrain.total.cost': '383,325.86',
    'cloud.finetune.total.cost': '24,485.',
    'self_built.serving.capex': '755,802,000.00',
    'self_built.serving.fleet_energy_cost_per_day': '47,399.04',
  },
  sinolink: {
    'cloud.pretrain.total.cost': '1,694,850.41',
    'self_built.pretrain.total.cost': '508,998.77',
    'cloud.serving.cost_per_1k_tokens': '0.0017702',
    'self_built.serving.cost_per_1k_tokens': '0.00053162',
    'compare.self_built_to_cloud.pretrain.ratio': '0.30032',
  },
  semianalysis: { 'cloud.serving.cost_per_day': '694,464', 'cloud.serving.cost_per_query': '0.0035614' },
  compute_only: { 'cloud.serving.gpus': '2,206' },
} as const

const OWN_SCALE = { en: 'Each stage has its own scale', 'zh-CN': '各阶段各用各的刻度' } as const

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light', dear: '$1.37', other: 'zh-CN' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark', dear: '137', other: 'en' },
] as const

for (const reader of READERS) {
  test.describe(`a reader of ${reader.locale}, ${reader.theme}`, () => {
    test.use({ locale: reader.browser, colorScheme: reader.theme })

    test('meets every scenario with its exact figures', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      await page.goto('/')
      await expect(page).toHaveURL(/\/sample$/)
      await sample.untilAlive()
      await expect(page.locator('html')).toHaveAttribute('lang', reader.locale)
      await expect(sample.figure('cloud.pretrain.total.cost')).toContainText(reader.dear)
      for (const [scenario, figures] of Object.entries(EXPECTED)) {
        await sample.choose(scenario)
        await expect(sample.scenario(scenario)).toBeChecked()
        for (const [id, digits] of Object.entries(figures)) {
          await expect(sample.figure(id), id).toHaveAttribute(
            'data-full',
            new RegExp(digits.replaceAll('.', '\\.')),
          )
        }
      }
      await expect(page.locator('label', { has: sample.scenario('guosheng') })).toContainText('30,382')
      await expect(page.getByText('2,195')).toBeVisible()
    })

    test('sees p50 and its spread only where something is a range', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open()
      await expect(page.getByText(sample.words.estimate.certain)).toBeVisible()
      await expect(page.getByText('p5–p95')).toHaveCount(0)
      await sample.choose('ranges')
      await expect(page.getByText(sample.words.estimate.certain)).toHaveCount(0)
      await expect(page.getByText('p5–p95')).toHaveCount(4)
      await expect(page.getByText('100%').first()).toBeVisible()
    })

    test('counts more factors, and the address keeps the choice', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open('?scenario=sinolink')
      const total = await sample.fullValue('cloud.total.cost')
      await expect(sample.factor('labour')).toHaveAttribute('aria-checked', 'false')
      await sample.factor('labour').click()
      await expect(page).toHaveURL(/factors=hardware\.energy\.labour/)
      await expect(sample.figure('cloud.pretrain.staff.cost')).toBeVisible()
      await expect.poll(() => sample.fullValue('cloud.total.cost')).not.toBe(total)
      await sample.countAll().click()
      await expect(page).toHaveURL(/factors=all/)
      await page.reload()
      for (const group of ['hardware', 'energy', 'labour', 'data', 'storage', 'management'] as const) {
        await expect(sample.factor(group)).toHaveAttribute('aria-checked', 'true')
      }
      await expect(sample.scenario('sinolink')).toBeChecked()
    })

    test('walks from a figure down to a source and up again by keyboard', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open('?scenario=sinolink')
      const figure = sample.figure('cloud.pretrain.compute.cost')
      await figure.focus()
      await page.keyboard.press('Enter')
      await expect(sample.panelTitle()).toContainText(sample.labels.line.compute)
      await expect(sample.panel()).toContainText('1,694,850.41')

      // Into the tree, down to the GPU-hours, and on to the MFU, which comes from a paper.
      await expect(sample.panel().getByRole('treeitem').first()).toBeFocused()
      await reach(sample, sample.labels.measure.gpu_hours)
      await page.keyboard.press('Enter')
      await expect(sample.panel()).toContainText('1,400,702.82')
      await reach(sample, sample.labels.field.mfu)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/figure=pretrain\.mfu/)
      await expect(sample.panel()).toContainText('Chowdhery et al., PaLM')
      await expect(sample.panel()).toContainText('2022-04-05')
      await expect(sample.panel()).toContainText(sample.labels.evidence.published)
      await expect(sample.panel().getByRole('link')).toHaveAttribute(
        'href',
        'https://arxiv.org/abs/2204.02311',
      )

      await page.keyboard.press('u')
      await expect(page).toHaveURL(/figure=cloud\.pretrain\.gpu_hours/)
      await page.keyboard.press('Escape')
      await expect(sample.panel()).toHaveCount(0)
      await expect(figure).toBeFocused()
      await page.keyboard.press('?')
      await expect(sample.panelTitle()).toContainText(sample.labels.line.compute)
    })

    test('sees where a figure is used and takes it along as text', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const sample = new SamplePage(page, reader.locale)
      await sample.open('?scenario=sinolink&figure=cloud.pretrain.compute.cost')
      await expect(sample.panelTitle()).toContainText(sample.labels.line.compute)
      await sample.copy().click()
      await expect(sample.panel().getByText(sample.words.estimate.trace.copied)).toBeVisible()
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text).toContain('1,694,850.41')
      expect(text).toContain(sample.labels.field.price_per_gpu_hour)
      expect(text).toContain('1.21')

      await sample
        .panel()
        .getByRole('listitem')
        .getByRole('button', { name: sample.labels.line.total })
        .first()
        .click()
      await expect(page).toHaveURL(/figure=cloud\.pretrain\.total\.cost/)
      await page.goBack()
      await expect(sample.panelTitle()).toContainText(sample.labels.line.compute)
    })

    test('is shown why two analysts are fourteen-fold apart', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open()
      await sample.showWhy().click()
      await expect(sample.panel()).toContainText('30,382 ÷ 2,206 = 13.77')
      await expect(sample.panel()).toContainText('137.65')
      await expect(sample.panel()).toContainText('10.2%')
      await expect(sample.panel()).toContainText('0.741%')
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(sample.showWhy()).toBeFocused()
    })

    test('switches language and theme in place', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      const query = '?scenario=sinolink&factors=all&figure=cloud.pretrain.compute.cost'
      await sample.open(query)
      await sample.switchLanguage().click()
      const other = new SamplePage(page, reader.other)
      await expect(page.locator('html')).toHaveAttribute('lang', reader.other)
      await expect(other.panelTitle()).toContainText(other.labels.line.compute)
      expect(new URL(page.url()).search).toBe(query)

      const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      const before = await background()
      await page.getByRole('button', { name: /Theme|主题/ }).click()
      if (reader.theme === 'light') await page.getByRole('button', { name: /Theme|主题/ }).click()
      await expect.poll(background).not.toBe(before)
      const chosen = await background()
      await page.reload()
      expect(await background()).toBe(chosen)
      await expect(page.locator('html')).toHaveAttribute('lang', reader.other)
      expect(new URL(page.url()).search).toBe(query)
    })

    test('finds every state accessible, wide and narrow', async ({ page }) => {
      test.setTimeout(180_000)
      const sample = new SamplePage(page, reader.locale)
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 })
        for (const query of [
          '',
          '?scenario=ranges&factors=all',
          '?scenario=sinolink&figure=cloud.pretrain.total.cost',
        ]) {
          await sample.open(query)
          if (query.includes('figure')) await expect(sample.panelTitle()).toBeVisible()
          await expectAccessible(page)
          await expectNoSidewaysScroll(page)
        }
      }
      await page.keyboard.press('Escape')
      await sample.menu().click()
      await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('navigation').getByRole('link', { name: sample.words.frame.catalogue }).click()
      await expect(page.getByRole('heading', { level: 1, name: sample.words.catalogue.title })).toBeVisible()
      await expect(page.getByRole('rowheader').filter({ hasText: 'V100' }).first()).toBeVisible()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    })

    test('is heard even when the first click comes before the router listens', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      // The router wraps pushState when it starts to listen. Here the first push still meets the browser's own.
      await page.addInitScript(() => {
        const native = window.history.pushState.bind(window.history)
        let wrapped: History['pushState'] | undefined
        let isDeaf = true
        Object.defineProperty(window.history, 'pushState', {
          set: (given: History['pushState']) => {
            wrapped = given
          },
          get: () => {
            if (wrapped === undefined) return native
            return (...change: Parameters<History['pushState']>) => {
              const push = isDeaf ? native : wrapped
              isDeaf = false
              push?.(...change)
            }
          },
        })
      })
      await sample.open('?scenario=sinolink')
      await sample.factor('labour').click()
      await expect(page).toHaveURL(/factors=hardware\.energy\.labour/)
      await expect(sample.factor('labour')).toHaveAttribute('aria-checked', 'true')
      await expect(sample.figure('cloud.pretrain.staff.cost')).toBeVisible()
      await page.goBack()
      await expect(sample.factor('labour')).toHaveAttribute('aria-checked', 'false')
    })

    test('goes back through figures and scenarios with the browser', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open()
      await sample.choose('sinolink')
      await sample.figure('cloud.pretrain.total.cost').click()
      await expect(sample.panelTitle()).toContainText(sample.labels.line.total)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/figure=cloud\.pretrain\.compute\.cost/)
      await page.goBack()
      await expect(sample.panelTitle()).toContainText(sample.labels.line.total)
      await page.goBack()
      await expect(sample.panel()).toHaveCount(0)
      await expect(sample.scenario('sinolink')).toBeChecked()
      await page.goBack()
      await expect(sample.scenario('guosheng')).toBeChecked()
      await expect(sample.figure('cloud.pretrain.total.cost')).toHaveAttribute('data-full', /1,372,329\.55/)
      await page.goForward()
      await page.goForward()
      await expect(sample.panelTitle()).toContainText(sample.labels.line.total)
    })

    test('sees hours times price at once in a total of one line, and what moves it in words', async ({
      page,
    }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open('?scenario=sinolink&figure=cloud.pretrain.total.cost')
      const price = reader.locale === 'en' ? '$1.21/GPU·h' : '1.21 美元/GPU·小时'
      await expect(sample.panel().locator('article')).toContainText(`× ${price}`)
      await expect(sample.treeItem(sample.labels.field.mfu).first()).toBeVisible()
      const alike = translate(reader.locale, 'app.estimate.trace.movesAlike', { count: 7 })
      await expect(sample.panel()).toContainText(alike)
      await expect(sample.panel()).not.toContainText(sample.words.estimate.trace.movesNote)
      await sample.open('?scenario=sinolink&figure=self_built.pretrain.total.cost')
      await expect(sample.panel()).toContainText(sample.words.estimate.trace.movesNote)
      await expect(sample.panel()).not.toContainText(alike)
    })

    test('sees the stage and the lines that are not counted, and counts them', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      const { notCounted } = sample.words.estimate.table
      await sample.open()
      const corpus = page.getByRole('row').filter({ hasText: notCounted })
      await expect(corpus).toHaveCount(1)
      await expect(corpus.locator('[data-figure]')).toHaveCount(0)
      await sample.countThese().click()
      await expect(page).toHaveURL(/factors=all/)
      await expect(corpus).toHaveCount(0)
      await expect(sample.countThese()).toHaveCount(0)
      await expect(sample.figure('cloud.corpus.total.cost')).toBeVisible()

      await sample.open('?factors=')
      await expect(corpus).toHaveCount(4)
      await expect(page.getByText(sample.words.estimate.nothingCounted)).toBeVisible()
      await expect(sample.chart()).toHaveCount(0)
      await expectAccessible(page)
      await page.getByRole('button', { name: sample.words.estimate.countCore }).click()
      await expect(sample.chart()).toBeVisible()
      await expect(page).toHaveURL(/\/sample$/)
    })

    test('sees a bar in every stage, on one axis where the stages compare and on three where not', async ({
      page,
    }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open('?scenario=sinolink')
      await expect(sample.chartAxes()).toHaveCount(1)
      for (const scenario of ['guosheng', 'ranges']) {
        await sample.open(`?scenario=${scenario}`)
        await expect(sample.chartAxes()).toHaveCount(3)
        await expect(sample.chart()).toContainText(OWN_SCALE[reader.locale])
        for (const bar of await sample.chart().getByRole('img').all()) {
          const widths = await bar
            .locator('rect')
            .evaluateAll((parts) => parts.reduce((sum, part) => sum + part.getBoundingClientRect().width, 0))
          expect(widths).toBeGreaterThan(40)
        }
      }
    })

    test('reads the chart as a table', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open('?scenario=sinolink')
      await expect(sample.chart().getByRole('heading')).toContainText('30%')
      await expect(sample.chart().getByRole('img')).toHaveCount(6)
      await sample.chart().getByRole('button').focus()
      await page.keyboard.press('t')
      await expect(sample.chart().getByRole('table')).toContainText('1,694,850')
      await expectAccessible(page)
      await page.keyboard.press('t')
      await expect(sample.chart().getByRole('table')).toHaveCount(0)
    })

    test('is told when the server does not answer, and tries again', async ({ page, watch }) => {
      watch.tolerate(/Failed to load resource/)
      const sample = new SamplePage(page, reader.locale)
      await sample.open()
      await page.route('**/api/trpc/**', (route) => route.abort('connectionrefused'))
      await page.locator('label', { has: sample.scenario('sinolink') }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(sample.words.failure.unavailable)
      await expectAccessible(page)
      await page.unroute('**/api/trpc/**')
      await page.getByRole('button', { name: sample.words.failure.retry }).click()
      await expect(sample.figure('cloud.pretrain.total.cost')).toHaveAttribute('data-full', /1,694,850\.41/)
    })

    test('gets its own fonts', async ({ page }) => {
      const sample = new SamplePage(page, reader.locale)
      await sample.open('?figure=cloud.pretrain.total.cost')
      await expect(sample.panelTitle()).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      const loaded = await page.evaluate(() =>
        [...document.fonts]
          .filter((font) => font.status === 'loaded')
          .map((font) => font.family.replaceAll('"', '')),
      )
      expect(loaded).toContain('Inter Variable')
      expect(loaded).toContain('JetBrains Mono Variable')
      // English pages show 中文 on the language switch, so both readers need it.
      expect(loaded).toContain('Noto Sans SC Variable')
    })

    test('reads the first answer without a script', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        locale: reader.browser,
        ...(baseURL !== undefined && { baseURL }),
      })
      const sample = new SamplePage(await context.newPage(), reader.locale)
      await sample.page.goto('/sample?scenario=sinolink')
      expect(await sample.fullValue('cloud.pretrain.total.cost')).toContain('1,694,850.41')
      await context.close()
    })
  })
}

async function reach(sample: SamplePage, name: string): Promise<void> {
  for (let steps = 0; steps < 30; steps++) {
    const focused = sample.page.locator('[role=treeitem]:focus')
    const text = ((await focused.textContent()) ?? '').toLowerCase()
    if (text.startsWith(name.toLowerCase())) return
    await sample.page.keyboard.press('ArrowRight')
    await sample.page.waitForTimeout(30)
    const moved = ((await focused.textContent()) ?? '').toLowerCase()
    if (moved === text) await sample.page.keyboard.press('ArrowDown')
  }
  throw new Error(`the tree has no item called ${name}`)
}
