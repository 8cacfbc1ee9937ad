import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ConvergenceChart } from './convergence-chart.tsx'

const points = [
  { done: 10_000, value: 880, error: 4 },
  { done: 62_000, value: 874, error: 1 },
]

function markup(total: number, list = points) {
  return renderToStaticMarkup(
    <ConvergenceChart
      title="p50 is known to 0.1%"
      subtitle="USD"
      summary="It settles at 874"
      points={list}
      total={total}
      end={{ value: '874', error: '± 1' }}
      formatXTick={(value) => `${value / 1000}k`}
      formatYTick={String}
      formatX={String}
      formatY={String}
      words={{ showTable: 'Table', showChart: 'Chart', done: 'Draws', value: 'p50', error: 'Error' }}
    />,
  )
}

test('the axis runs to the draws there will be, the point stands at the draws there are', () => {
  const html = markup(100_000)
  expect(html).toContain('>100k</text>')
  expect(html).toContain('cx="62%"')
  expect(html).toContain('± 1')
})

test('the label of the end hangs to the side where there is room', () => {
  expect(markup(100_000)).toMatch(/x="62%" y="13" text-anchor="end"/)
  expect(markup(400_000)).toMatch(/x="15\.5%" y="13" text-anchor="start"/)
})

test('before the first draws there are axes and no point', () => {
  const html = markup(100_000, [])
  expect(html).not.toContain('<circle')
  expect(html).not.toContain('NaN')
})
