import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CompareTable } from './compare-table.tsx'

const html = renderToStaticMarkup(
  <CompareTable
    caption="Options side by side"
    corner="USD a month"
    columns={[
      { key: 'api', label: 'API', baseWord: 'base' },
      { key: 'own', label: 'Own', note: '4 years' },
    ]}
    groups={[
      {
        key: 'cost',
        rows: [
          {
            key: 'total',
            kind: 'total',
            label: 'Total',
            cells: [
              { key: 'own', value: '12,121', difference: { tone: 'up', amount: '+2,266', share: '+23.0%' } },
              { key: 'api', value: <button type="button">9,855</button>, note: 'cheapest' },
            ],
          },
          { key: 'fees', kind: 'line', label: 'Fees', tone: 'fees', cells: [{ key: 'api', value: '9,855' }] },
        ],
      },
      { key: 'cash', rows: [{ key: 'cash', kind: 'plain', label: 'Cash', cells: [] }] },
    ]}
  />,
)

const rows = [...html.matchAll(/<tr.*?<\/tr>/g)].map(([row]) =>
  [...row.matchAll(/>([^<>]+)</g)].map(([, text]) => text),
)

test('cells stand in their columns whatever their order, what an option has none of is a dash', () => {
  expect(rows).toEqual([
    ['USD a month', 'API', 'base', 'Own', '4 years'],
    ['Total', '9,855', 'cheapest', '12,121', '+2,266', '+23.0%'],
    ['Fees', '9,855', '–'],
    ['Cash', '–', '–'],
  ])
})

test('each group is one of the table, rows and columns are headed', () => {
  expect(html.match(/<tbody/g)).toHaveLength(2)
  expect(html.match(/scope="row"/g)).toHaveLength(3)
  expect(html.match(/scope="col"/g)).toHaveLength(3)
})

test('where it scrolls it can be reached by keyboard, under its name', () => {
  expect(html).toMatch(/^<section [^>]*aria-label="Options side by side" tabindex="0"/i)
})
