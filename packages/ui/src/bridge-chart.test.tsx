import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BridgeChart } from './bridge-chart.tsx'

function markup(changes: readonly number[], from: number, to: number) {
  return renderToStaticMarkup(
    <BridgeChart
      title="From 8 to 10"
      subtitle="USD"
      summary="Two steps"
      from={{ label: 'API', value: from, text: 'from' }}
      to={{ label: 'Own', value: to, text: 'to' }}
      steps={changes.map((change, index) => ({
        key: `${index}`,
        label: `step ${index}`,
        tone: 'fees',
        change,
        text: `text ${index}`,
      }))}
      formatTick={String}
      words={{ showTable: 'T', showChart: 'C', item: 'Line', amount: 'USD' }}
    />,
  )
}

function bars(html: string) {
  return [...html.matchAll(/<rect [^>]*x="([\d.-]+)%" width="([\d.-]+)%"/g)].map(([, x, width]) => [
    Number(x),
    Number(width),
  ])
}

test('bars on an axis from 0 to 10', () => {
  expect(bars(markup([-8, 10], 8, 10))).toEqual([
    [0, 80],
    [0, 80],
    [0, 100],
    [0, 100],
  ])
})

test('a way through less than nothing keeps its bars on the axis', () => {
  // 4, then 10 less, then 8 more: the axis runs from -6 to 4, its ticks are 2.5 apart: -7.5 to 5.
  expect(bars(markup([-10, 8], 4, 2))).toEqual([
    [60, 32],
    [12, 80],
    [12, 64],
    [60, 16],
  ])
})

test('dearer and cheaper steps are told apart beside their signed texts', () => {
  const signs = [...markup([-8, 10], 8, 10).matchAll(/data-sign="(\w+)"/g)].map(([, sign]) => sign)
  expect(signs).toEqual(['total', 'down', 'up', 'total'])
})
