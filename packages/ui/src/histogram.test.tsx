import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Histogram } from './histogram.tsx'
import type { HistogramProps, HistogramThreshold } from './histogram-props.ts'

const bins = [0.2, 0.5, 0.3].map((share, index) => ({
  from: 10 * index,
  to: 10 * (index + 1),
  share,
  label: `bin ${index}`,
  text: `${share}`,
}))

const threshold: HistogramThreshold = {
  value: 15,
  onChange: () => undefined,
  step: 1,
  label: 'Budget',
  text: '$15',
  answer: { value: '55%', text: 'over $15', note: '± 1 point' },
}

function markup(props: Partial<HistogramProps> = {}) {
  return renderToStaticMarkup(
    <Histogram
      title="More than half lies over the budget"
      subtitle="USD"
      summary="Three bars, the middle one the tallest"
      bins={bins}
      marks={[]}
      threshold={threshold}
      formatXTick={String}
      formatYTick={String}
      words={{ showTable: 'Table', showChart: 'Chart', range: 'USD', share: 'Share' }}
      {...props}
    />,
  )
}

/** The class, place and width of each bar, left to right. */
function bars(html: string) {
  return [...html.matchAll(/<rect class="([^"]*)" x="([\d.]+)%" width="([\d.]+)%"/g)].map(
    ([, name = '', x, width]) => [/over/.test(name) ? 'over' : 'under', Number(x), Number(width)],
  )
}

test('a bar the threshold goes through is split there', () => {
  // Three bars on 0 to 30: 15 is half way across, in the middle of the second.
  expect(bars(markup())).toEqual([
    ['under', 0, 33.33],
    ['under', 33.33, 16.67],
    ['over', 50, 16.67],
    ['over', 66.67, 33.33],
  ])
})

test('a threshold on an edge splits nothing, none at all leaves all under', () => {
  expect(bars(markup({ threshold: { ...threshold, value: 20 } })).map(([side]) => side)).toEqual([
    'under',
    'under',
    'over',
  ])
  const { threshold: _, ...without } = { threshold }
  expect(bars(markup({ ...without, threshold: { ...threshold, value: 99 } })).map(([side]) => side)).toEqual([
    'under',
    'under',
    'under',
  ])
})

test('the handle is a slider that says its value in words', () => {
  const html = markup()
  expect(html).toMatch(
    /role="slider" tabindex="0" aria-label="Budget" aria-valuemin="0" aria-valuemax="30" aria-valuenow="15" aria-valuetext="\$15"/i,
  )
  expect(html).toContain('55%')
  expect(html).toContain('± 1 point')
})

test('a quantile beyond the axis is not drawn at its edge', () => {
  const html = markup({
    marks: [
      { key: 'p50', value: 12, label: 'p50 12' },
      { key: 'p95', value: 41, label: 'p95 41' },
    ],
    beyondText: '5% lie beyond 30',
  })
  expect(html).toContain('p50 12')
  expect(html).not.toContain('p95 41')
  expect(html).toContain('5% lie beyond 30')
})
