import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StackedColumns, type StackedColumnsProps } from './stacked-columns.tsx'

function markup(props: Partial<StackedColumnsProps> = {}) {
  return renderToStaticMarkup(
    <StackedColumns
      title="Hardware is most of it"
      subtitle="USD a month"
      summary="Two months"
      columns={[
        {
          key: 'a',
          tick: 'Jan',
          label: 'Jan 2027',
          segments: [
            { tone: 'hardware', value: 6, text: '6' },
            { tone: 'staff', value: 4, text: '4' },
          ],
          totalText: '10',
        },
        {
          key: 'b',
          tick: '',
          label: 'Feb 2027',
          segments: [{ tone: 'other', value: -10, text: '−10' }],
          totalText: '',
        },
      ]}
      legend={[{ tone: 'hardware', label: 'Hardware' }]}
      formatTick={String}
      words={{ showTable: 'T', showChart: 'C', month: 'Month', total: 'Total' }}
      {...props}
    />,
  )
}

function segments(html: string) {
  return [
    ...html.matchAll(/data-tone="(\w+)" x="([\d.]+)%" width="[\d.]+%" y="([\d.]+)" height="([\d.]+)"/g),
  ].map(([, tone, x, y, height]) => [tone, Number(x), Number(y), Number(height)])
}

test('costs stand on 0, a credit hangs under it', () => {
  // The axis: 10 at 4 px, -10 at 219, so 0 at 111.5 and 10.75 px for 1; a hair of 1 px between segments.
  expect(segments(markup())).toEqual([
    ['hardware', 4, 47, 63.5],
    ['staff', 4, 4, 42],
    ['other', 54, 111.5, 106.5],
  ])
})

test('charts looked at in turn keep one scale', () => {
  const columns = [
    {
      key: 'a',
      tick: 'Jan',
      label: 'Jan',
      segments: [{ tone: 'rent' as const, value: 5, text: '5' }],
      totalText: '5',
    },
  ]
  // 0 at 219 px; 10 at 4 px, so 5 at half the height; alone, 5 would reach the top.
  expect(segments(markup({ columns, top: 10 }))[0]?.[2]).toBe(111.5)
  expect(segments(markup({ columns }))[0]?.[2]).toBe(4)
})

test('a month without a tick has none', () => {
  expect(markup()).toContain('>Jan</text>')
  expect(markup()).not.toContain('></text>')
})
