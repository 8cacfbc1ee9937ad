import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { CataloguePage } from './pages/catalogue-page.ts'
import { expect, test } from './watched-test.ts'

const LISTS = ['accelerators', 'models', 'prices'] as const
const H100 = '/catalogue/accelerators/h100-sxm-80gb'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light', vendors: 'NVIDIA · SXM5', old: 'out of date' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark', vendors: 'NVIDIA · SXM5', old: '已过期' },
] as const

for (const reader of READERS) {
  test.describe(`a reader of ${reader.locale}, ${reader.theme}`, () => {
    test.use({ locale: reader.browser, colorScheme: reader.theme })

    test('finds three lists side by side, each with its address', async ({ page }) => {
      const catalogue = new CataloguePage(page, reader.locale)
      await page.goto('/catalogue')
      await expect(page).toHaveURL(/\/catalogue\/accelerators$/)
      for (const list of LISTS) {
        await catalogue.tab(list).click()
        await expect(page).toHaveURL(new RegExp(`/catalogue/${list}$`))
        await expect(catalogue.tab(list)).toHaveAttribute('aria-current', 'page')
        await expect(page.getByRole('table', { name: catalogue.words[list] })).toBeVisible()
        const { shown, all } = await catalogue.count()
        expect(all).toBeGreaterThan(0)
        expect(shown).toBe(all)
        await expect(catalogue.tab(list)).toContainText(String(all))
        await expectAccessible(page)
      }
    })

    test('narrows the list by words and properties, and the address keeps it', async ({ page }) => {
      const catalogue = new CataloguePage(page, reader.locale)
      await catalogue.open('accelerators')
      const { all } = await catalogue.count()
      await catalogue.box('vendor', 'AMD').check()
      await expect(page).toHaveURL(/\?vendor=AMD$/)
      await expect(catalogue.row('MI300X 192GB')).toBeVisible()
      await expect(catalogue.row('H100 SXM5 80GB')).toHaveCount(0)
      await catalogue.box('vendor', 'NVIDIA').check()
      await expect(catalogue.row('H100 SXM5 80GB')).toBeVisible()
      await catalogue.search().fill('h100 sxm')
      await expect(page).toHaveURL(/\?q=h100\+sxm&vendor=AMD&vendor=NVIDIA$/)
      await expect(catalogue.names()).toHaveText(['H100 SXM5 80GB'])
      await expect(catalogue.box('vendor', 'NVIDIA')).toBeChecked()

      await page.reload()
      await expect(catalogue.names()).toHaveText(['H100 SXM5 80GB'])
      await expect(catalogue.search()).toHaveValue('h100 sxm')
      await page.getByRole('link', { name: catalogue.words.clearFilters }).click()
      await expect(page).toHaveURL(/\/catalogue\/accelerators$/)
      await expect.poll(() => catalogue.count()).toEqual({ shown: all, all })
      await expect(catalogue.search()).toHaveValue('')
      await expect(catalogue.box('vendor', 'NVIDIA')).not.toBeChecked()
    })

    test('is told when nothing matches, and can go back', async ({ page }) => {
      const catalogue = new CataloguePage(page, reader.locale)
      await catalogue.open('models')
      await catalogue.search().fill('no such model')
      await expect(page.getByText(catalogue.words.noMatch)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: catalogue.words.clearSearch }).click()
      await expect(catalogue.row('DeepSeek-V3')).toBeVisible()
    })

    test('puts the rows in order, largest figures first', async ({ page }) => {
      const catalogue = new CataloguePage(page, reader.locale)
      await catalogue.open('models', '?family=Llama')
      const head = catalogue.column(catalogue.words.figure.parameters)
      await head.getByRole('link').click()
      await expect(page).toHaveURL(/family=Llama&sort=-parameters$/)
      await expect(head).toHaveAttribute('aria-sort', 'descending')
      await expect(catalogue.names().first()).toContainText('405B')
      await head.getByRole('link').click()
      await expect(head).toHaveAttribute('aria-sort', 'ascending')
      await expect(catalogue.names().last()).toContainText('405B')
    })

    test('reads every figure of an accelerator with unit, source, day and evidence', async ({ page }) => {
      const catalogue = new CataloguePage(page, reader.locale)
      await catalogue.open('accelerators', '?q=h100+sxm')
      await catalogue.names().first().click()
      await expect(page).toHaveURL(new RegExp(`${H100}$`))
      await expect(page.getByText(reader.vendors)).toBeVisible()
      const memory = catalogue.row(catalogue.words.figure.memory)
      await expect(memory).toContainText('80')
      await expect(memory).toContainText('GB')
      await expect(memory).toContainText(catalogue.evidence.published)
      await expect(memory.getByRole('link')).toHaveAttribute('href', /^https:\/\/github\.com\//)
      await expect(memory.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/)
      await expect(catalogue.row(catalogue.words.figure.bf16)).toContainText('989')
      const price = catalogue.row(catalogue.words.priceKind['street-estimate'])
      await expect(price).toContainText('23,238')
      await expect(price).toContainText(reader.old)
      await expect(page.getByText('8 × H100 SXM (DGX or HGX H100)')).toBeVisible()
      await expectAccessible(page)
    })

    test('has the whole list in a narrow window, without scrolling sideways', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 })
      const catalogue = new CataloguePage(page, reader.locale)
      for (const list of LISTS) {
        await catalogue.open(list)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
      }
      await expect(catalogue.box('vendor', 'NVIDIA')).toBeHidden()
      await page.locator('summary').click()
      await catalogue.box('vendor', 'NVIDIA').check()
      await expect(page).toHaveURL(/vendor=NVIDIA/)
      await expectNoSidewaysScroll(page)
      await page.goto(H100)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })

    test('filters without a script', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        locale: reader.browser,
        ...(baseURL !== undefined && { baseURL }),
      })
      const page = await context.newPage()
      const catalogue = new CataloguePage(page, reader.locale)
      await page.goto('/catalogue/accelerators?sort=-memory')
      await catalogue.box('vendor', 'Intel').check()
      await page.getByRole('button', { name: catalogue.words.apply }).click()
      await expect(page).toHaveURL(/vendor=Intel/)
      await expect(page).toHaveURL(/sort=-memory/)
      await expect(catalogue.names()).toHaveText(['Gaudi 3 128GB', 'Gaudi 2 96GB'])
      await context.close()
    })
  })
}

test('an entry that does not exist is not found', async ({ page, watch }) => {
  watch.tolerate(/404/)
  for (const path of ['/catalogue/accelerators/h1', '/catalogue/models/h1'])
    expect((await page.goto(path))?.status(), path).toBe(404)
})
