import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FanChart, type FanMonth } from './fan-chart.tsx'

const month = (key: string, p50: number): FanMonth => ({
  key,
  tick: key,
  label: key,
  p5: p50 - 4,
  p25: p50 - 2,
  p50,
  p75: p50 + 2,
  p95: p50 + 4,
})

function markup(months: readonly FanMonth[], isStepped = false) {
  return renderToStaticMarkup(
    <FanChart
      title="It grows"
      subtitle="USD"
      summary="Two months"
      months={months}
      tone="rent"
      isStepped={isStepped}
      formatTick={String}
      formatValue={String}
      words={{
        showTable: 'T',
        showChart: 'C',
        month: 'Month',
        p5: 'p5',
        p25: 'p25',
        p50: 'p50',
        p75: 'p75',
        p95: 'p95',
      }}
    />,
  )
}

const paths = (html: string) =>
  [...html.matchAll(/<path class="[^"]*(?:outer|inner|line)[^"]*" d="(M[^"]*)"/g)].map(([, path]) => path)

// The axis: 0 at 179 px, 20 at 4 px: 8.75 px for 1.
test('two bands and the middle between them', () => {
  expect(paths(markup([month('Jan', 4), month('Feb', 16)]))).toEqual([
    'M0 109L1000 4L1000 74L0 179Z',
    'M0 126.5L1000 21.5L1000 56.5L0 161.5Z',
    'M0 144L1000 39',
  ])
})

test('steps stay steps', () => {
  expect(paths(markup([month('Jan', 4), month('Feb', 16)], true)).at(-1)).toBe(
    'M0 144L500 144L500 39L1000 39',
  )
})

test('the labels stand at the last month that is known', () => {
  const html = markup([month('Jan', 16), month('Feb', Number.NaN)])
  expect(html).toMatch(/p95<span[^>]*> 20</)
  expect(html).not.toContain('NaN')
})

test('months of which only the ends are known have one band and no column of dashes', () => {
  const html = renderToStaticMarkup(
    <FanChart
      title="It grows"
      subtitle="USD"
      summary="Two months"
      months={[1, 2].map((p50) => ({
        key: `${p50}`,
        tick: '',
        label: `${p50}`,
        p5: p50 - 1,
        p50,
        p95: p50 + 1,
      }))}
      tone="rent"
      formatTick={String}
      formatValue={String}
      words={{ showTable: 'T', showChart: 'C', month: 'Month', p5: 'low', p50: 'middle', p95: 'high' }}
    />,
  )
  for (const end of ['low', 'middle', 'high']) expect(html).toContain(end)
  expect(html).not.toContain('NaN')
})
