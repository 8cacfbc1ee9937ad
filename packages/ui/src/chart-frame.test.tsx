import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChartFrame } from './chart-frame.tsx'

const html = renderToStaticMarkup(
  <ChartFrame
    title="Owning is cheaper"
    subtitle="USD a month"
    words={{ showTable: 'Show as table', showChart: 'Show as chart' }}
    chart={<p>chart</p>}
    table={<p>table</p>}
  />,
)

test('the figure is named by its finding', () => {
  const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1]
  expect(id).toBeDefined()
  expect(html).toContain(`<h2 id="${id}"`)
})

test('the chart comes first, the table on request, without the chart', () => {
  expect(html).toContain('<p>chart</p>')
  expect(html).not.toContain('<p>table</p>')
  expect(html).toMatch(/<button[^>]*>Show as table <kbd[^>]*>t<\/kbd>/)
})

test('the subtitle is there once, with or without a legend', () => {
  const withLegend = renderToStaticMarkup(
    <ChartFrame
      title="t"
      subtitle="USD a month"
      legend={<p>legend</p>}
      words={{ showTable: '', showChart: '' }}
      chart=""
      table=""
    />,
  )
  expect(html.match(/USD a month/g)).toHaveLength(1)
  expect(withLegend.match(/USD a month/g)).toHaveLength(1)
})
