import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TornadoChart } from './tornado-chart.tsx'
import type { TornadoEnd } from './tornado-props.ts'

function markup(today: number, ends: readonly (readonly [TornadoEnd, TornadoEnd])[]) {
  return renderToStaticMarkup(
    <TornadoChart
      title="Price moves it most"
      subtitle="USD"
      summary="One bar an input"
      today={{ value: today, label: 'today' }}
      bars={ends.map(([low, high], index) => ({
        key: `${index}`,
        label: `input ${index}`,
        note: '1 to 2',
        low,
        high,
      }))}
      formatTick={String}
      words={{ showTable: 'T', showChart: 'C', input: 'Input', low: 'Low', high: 'High' }}
    />,
  )
}

const end = (value: number | null): TornadoEnd => ({ value, text: value === null ? 'none' : `is ${value}` })

function bars(html: string) {
  return [...html.matchAll(/<rect [^>]*data-side="(\w+)" x="([\d.-]+)%" width="([\d.-]+)%"/g)].map(
    ([, side, x, width]) => [side, Number(x), Number(width)],
  )
}

test('a bar reaches from today to each end; what is dearer is so whichever end it comes from', () => {
  // The axis runs from 20 to 60: today's 40 is in the middle.
  expect(
    bars(
      markup(40, [
        [end(20), end(60)],
        [end(50), end(30)],
      ]),
    ),
  ).toEqual([
    ['cheaper', 0, 50],
    ['dearer', 50, 50],
    ['dearer', 50, 25],
    ['cheaper', 25, 25],
  ])
})

test('an end without a number has no bar, and says so', () => {
  const html = markup(40, [
    [end(20), end(60)],
    [end(null), end(50)],
  ])
  expect(bars(html)).toHaveLength(3)
  expect(html).toContain('none')
})
