import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FactList } from './fact-list.tsx'

test('each name stands with its value, in a list that says what it is about', () => {
  const html = renderToStaticMarkup(
    <FactList
      label="About the run"
      facts={[
        ['Seed', 42],
        ['Engine', '1.0'],
      ]}
    />,
  )
  expect(html).toContain('aria-label="About the run"')
  expect(html).toMatch(/<dt>Seed<\/dt><dd>42<\/dd>.*<dt>Engine<\/dt><dd>1\.0<\/dd>/)
})
