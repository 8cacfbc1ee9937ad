import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CrossoverChart } from './crossover-chart.tsx'
import { LinesTable } from './lines-table.tsx'

const api = {
  key: 'api',
  label: 'API',
  tone: 'fees' as const,
  points: [
    { x: 0, y: 0 },
    { x: 40, y: 20 },
  ],
}
const own = {
  key: 'own',
  label: 'Own',
  tone: 'accent' as const,
  points: [
    { x: 0, y: 5, low: 4, high: 7 },
    { x: 20, y: 5, low: 4, high: 7 },
    { x: 20, y: 10, low: 8, high: 14 },
    { x: 30, y: 10, low: 8, high: 14 },
  ],
}

const html = renderToStaticMarkup(
  <CrossoverChart
    title="Owning wins from 10"
    subtitle="USD"
    summary="Two lines"
    lines={[api, own]}
    xDomain={[0, 30]}
    xLabel="tokens a day"
    flips={[
      { key: 'a', name: 'API and own', x: 10, y: 5, label: '10', spread: { low: 8, high: 14 } },
      { key: 'b', name: 'API and own', x: 36, y: 18, label: 'far' },
    ]}
    today={{ x: 15, label: 'today' }}
    formatXTick={String}
    formatYTick={String}
    formatX={String}
    formatY={String}
    words={{ showTable: 'T', showChart: 'C', x: 'Volume', flip: 'Flips', at: 'At', from: 'p5', to: 'p95' }}
  />,
)

test('a flip stands on its crossing with its whisker, one beyond the axis is left out', () => {
  expect(html).toContain('cx="33.33%"')
  expect(html).toMatch(/<line x1="26.67%" x2="46.67%"/)
  expect(html).not.toContain('>far<')
})

test('a line that goes on beyond the axis is named where it leaves it', () => {
  // The API costs 15 at 30, as much as the axis holds; owning 10.
  const places = [...html.matchAll(/<foreignObject x="10" y="([\d.-]+)"/g)].map(([, y]) => Number(y))
  // The axis: 0 at 239, 15 at 24. So 15 is at 24 and 10 at 95.67; a label starts 9 over its middle.
  expect(places).toEqual([15, 86.67])
})

test('a step is drawn as a step and today is marked', () => {
  expect(html).toMatch(/L666\.67 167\.33L666\.67 95\.67L1000 95\.67/)
  expect(html).toContain('>today<')
})

test('the table has every x once, both sides of a step, and a dash where a line has no point', () => {
  const table = renderToStaticMarkup(
    <LinesTable caption="c" corner="Volume" lines={[api, own]} formatX={String} formatY={String} />,
  )
  const rows = [...table.matchAll(/<tr role="row" class="[^"]*" data-kind="line".*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/>([^<>]+)</g)].map(([, text]) => text),
  )
  expect(rows).toEqual([
    ['0', '0', '5'],
    ['20', '–', '5 → 10'],
    ['30', '–', '10'],
    ['40', '20', '–'],
  ])
})
