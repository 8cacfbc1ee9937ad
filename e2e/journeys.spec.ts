import { readFileSync } from 'node:fs'
import { callApi, enterAsOwner } from './as-owner.ts'
import { expectAccessible } from './expect-accessible.ts'
import { PlansPage } from './pages/plans-page.ts'
import { ReportsPage } from './pages/reports-page.ts'
import { csvTotal, jsonTotal, pdfText, workbookTotal } from './report-totals.ts'
import { expect, test } from './watched-test.ts'

const READERS = [
  { locale: 'en', browser: 'en-US', theme: 'light' },
  { locale: 'zh-CN', browser: 'zh-CN', theme: 'dark' },
] as const

/** The shipped plans, and what each strategy comes to over the plan, worked out in the engine's own tests. */
const PLANS = [
  {
    file: 'j1-startup',
    totals: { api: '473040.00', rent: '700800.00', rent_on_demand: '981120.00', own: '581816.74' },
  },
  { file: 'j2-china', totals: { api: '15768000.00', rent: '43940160.00', own: '41905782.40' } },
  {
    file: 'j4-provider',
    totals: {
      on_demand: '1457664.00',
      reserved: '1401600.00',
      layered: '1037184.00',
      spot_peak: '1010553.60',
      spot_burst: '877401.60',
    },
  },
] as const

const FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const

/** An amount as a page or a file prints it, in hundredths. */
function cents(printed: string): bigint {
  const [amount = ''] = /[\d,]+\.\d{2}/u.exec(printed) ?? []
  return BigInt(amount.replace(/[,.]/gu, ''))
}

for (const reader of READERS)
  for (const { file, totals } of PLANS) {
    test.describe(`${file}, ${reader.locale}`, () => {
      test.use({ locale: reader.browser, colorScheme: reader.theme })

      test('has the same totals on the page of the plan, in its report and in all files', async ({
        page,
      }) => {
        test.slow()
        const strategies = Object.keys(totals)
        const wanted = Object.values(totals).map(cents)
        const document = readFileSync(new URL(`../examples/${file}.yaml`, import.meta.url), 'utf8')
        const team = await enterAsOwner(page)
        const { planId: plan } = await callApi(page, 'plan.import', { team, document, note: '' })

        const plans = new PlansPage(page, team, reader.locale)
        await plans.open(`/${plan}`)
        const shown = await Promise.all(
          strategies.map(async (key) =>
            cents((await plans.figure(`${key}.total.cost`).getAttribute('data-full')) ?? ''),
          ),
        )
        expect(shown).toEqual(wanted)
        await expectAccessible(page)

        const reports = new ReportsPage(page, team, reader.locale)
        await reports.open(`/new?plan=${plan}`)
        await reports.table(reports.words.section.summary).waitFor()
        const printed = await reports.totals(reports.words.section.summary)
        expect(printed.map(cents)).toEqual(wanted)
        await expectAccessible(page)

        const asked = { plan, version: 1, trials: 0, seed: 1, formats: FORMATS, zone: 'UTC', recipients: [] }
        const { runId } = await callApi(page, 'report.request', { team, ...asked, locale: reader.locale })
        const files = new Map<string, Buffer>()
        for (const format of FORMATS) {
          const path = `/t/${team}/reports/${runId}/${format}`
          await expect
            .poll(async () => (await page.request.get(path)).status(), { timeout: 60_000 })
            .toBe(200)
          files.set(format, await (await page.request.get(path)).body())
        }
        const bytes = (format: string) => files.get(format) ?? Buffer.alloc(0)
        expect(strategies.map((key) => csvTotal(bytes('csv'), key))).toEqual(wanted)
        expect(strategies.map((key) => jsonTotal(bytes('json'), key))).toEqual(wanted)
        expect(strategies.map((_, place) => workbookTotal(bytes('xlsx'), place))).toEqual(wanted)
        const text = await pdfText(bytes('pdf'))
        for (const total of printed) expect(text).toContain(total)
      })
    })
  }
